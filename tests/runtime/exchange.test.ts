import { expect, test } from 'vitest';

import type { ReadingContext } from '../../src/domain/reading.ts';
import { exchange } from '../../src/runtime/exchange.ts';
import { NOON, sqliteStore, stillWorld, tempFolder, textInbound } from '../store/fixtures.ts';
import { readerThat } from '../reader.ts';
import { echoEngine, plainReader } from './echo.ts';

test('a line is read with the time of the world and the place of its clock, in the context of the engine', async () => {
  const world = stillWorld();
  const store = await sqliteStore(tempFolder(), world);
  const told: ReadingContext[] = [];
  const reader = readerThat((text, context) => {
    told.push(context);
    return plainReader.read(text, context);
  });
  const conversation = echoEngine.begin('test:a', 'lea');
  await exchange({ store, engine: echoEngine, reader, world }, conversation, textInbound('m1'));
  expect(told).toEqual([
    { ...echoEngine.listening(conversation), clock: { now: NOON, zone: 'Europe/Berlin' } },
  ]);
});
