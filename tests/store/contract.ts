import { beforeEach, describe, expect, test } from 'vitest';

import type { Commit, Conversation } from '../../src/domain/conversation.ts';
import type { Store } from '../../src/domain/store.ts';
import type { World } from '../../src/domain/world.ts';
import { commitOf, learnerTurn, NOON, sayEffect, stillWorld, textInbound } from './fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;

function conversationIn(place: string, learner = 'lea'): Conversation {
  return { place, learner, met: true, activity: null };
}

/**
 * What every store keeps to. `open` gives an empty one, closed after the test, that takes its time
 * and ids from `world`.
 */
export function storeContract(name: string, open: (world: World) => Promise<Store>): void {
  describe(`${name}`, () => {
    let world: World & { time: number };
    let store: Store;

    beforeEach(async () => {
      world = stillWorld();
      store = await open(world);
    });

    /** Receives a text and commits what is said as its answer. */
    async function answer(id: string, said: Partial<Commit> = {}) {
      const { place, learner } = said.conversation ?? { place: 'test:a', learner: 'lea' };
      await store.receive(textInbound(id, 'Hello?', place, learner));
      return store.commit(commitOf(id, said));
    }

    describe('inbounds', () => {
      test('wait in the order of their arrival, whatever their ids and times', async () => {
        const late = { ...textInbound('z', 'first'), at: NOON + 5 };
        expect(await store.receive(late)).toBe('saved');
        expect(await store.receive(textInbound('a', 'second'))).toBe('saved');
        expect(await store.nextInbound('test:a')).toEqual(late);
        await store.commit(commitOf('z'));
        expect(await store.nextInbound('test:a')).toEqual(textInbound('a', 'second'));
      });

      test('that come at the same time each get a place in the order', async () => {
        const ids = Array.from({ length: 20 }, (_, n) => `m${n}`);
        await Promise.all(ids.map((id) => store.receive(textInbound(id))));
        const seen: string[] = [];
        for (let revision = 0; ; revision += 1) {
          const next = await store.nextInbound('test:a');
          if (next === undefined) break;
          seen.push(next.id);
          await store.commit(commitOf(next.id, { revision }));
        }
        expect(seen).toEqual(ids);
      });

      test('delivered a second time change nothing, neither while open nor when done', async () => {
        await store.receive(textInbound('m1', 'original'));
        expect(await store.receive(textInbound('m1', 'copy'))).toBe('duplicate');
        expect(await store.nextInbound('test:a')).toEqual(textInbound('m1', 'original'));
        await store.commit(commitOf('m1'));
        expect(await store.receive(textInbound('m1', 'copy'))).toBe('duplicate');
        expect(await store.nextInbound('test:a')).toBeUndefined();
      });

      test('are recognised for a week and then forgotten', async () => {
        await answer('m1');
        world.time += 7 * DAY;
        expect(await store.receive(textInbound('m1'))).toBe('duplicate');
        world.time += 1;
        await store.receive(textInbound('m2'));
        expect(await store.receive(textInbound('m1'))).toBe('saved');
      });

      test('of different places do not wait for each other', async () => {
        await store.receive(textInbound('m1', 'here', 'test:a'));
        await store.receive(textInbound('m2', 'there', 'test:b'));
        expect((await store.openPlaces()).toSorted()).toEqual(['test:a', 'test:b']);
        await store.commit(commitOf('m1'));
        expect(await store.openPlaces()).toEqual(['test:b']);
      });
    });

    describe('a commit', () => {
      test('saves the conversation and counts its revision', async () => {
        expect(await store.load('test:a')).toBeUndefined();
        await answer('m1');
        expect(await store.load('test:a')).toEqual({
          conversation: commitOf('m1').conversation,
          revision: 1,
        });
        expect(await answer('m2', { revision: 1 })).toBe('saved');
        expect((await store.load('test:a'))?.revision).toBe(2);
      });

      test('on an old revision saves nothing at all', async () => {
        await answer('m1');
        const effects = [sayEffect('m2:0')];
        const timers = { set: [{ place: 'test:a', key: 'nudge', at: NOON }], cancel: [] };
        const turns = [learnerTurn(0, 0, 'Hello')];
        for (const revision of [0, 2]) {
          const stale = { revision, effects, timers, turns };
          expect(await answer('m2', stale)).toBe('stale');
        }
        expect((await store.load('test:a'))?.revision).toBe(1);
        expect(await store.turns('r1')).toEqual([]);
        expect(await store.nextEffect('test:a')).toBeUndefined();
        expect(await store.nextDue()).toBeUndefined();
        expect((await store.nextInbound('test:a'))?.id).toBe('m2');
      });

      test('for an inbound that is done or unknown is stale', async () => {
        await answer('m1');
        expect(await store.commit(commitOf('m1', { revision: 1 }))).toBe('stale');
        expect(await store.commit(commitOf('m9', { revision: 1 }))).toBe('stale');
      });

      test('of two made on the same revision only one is saved', async () => {
        await store.receive(textInbound('m1'));
        await store.receive(textInbound('m2'));
        const results = await Promise.all(['m1', 'm2'].map((id) => store.commit(commitOf(id))));
        expect(results.toSorted()).toEqual(['saved', 'stale']);
      });

      test('appends turns, which come back in the order of the play', async () => {
        await answer('m1', { turns: [learnerTurn(0, 0, 'a'), learnerTurn(0, 1, 'b')] });
        const later = [learnerTurn(10, 0, 'd'), learnerTurn(2, 0, 'c')];
        await answer('m2', { revision: 1, turns: [...later, learnerTurn(0, 0, 'other', 'r2')] });
        expect((await store.turns('r1')).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
        expect(await store.turns('r2')).toEqual([learnerTurn(0, 0, 'other', 'r2')]);
      });

      test('deletes the turns of rehearsals whose time is over, and only those', async () => {
        const turns = ['r1', 'r2', 'r3'].map((rehearsal) => learnerTurn(0, 0, 'x', rehearsal));
        await answer('m1', { turns });
        await answer('m2', { revision: 1, expire: ['r1', 'r3'] });
        expect(await store.turns('r1')).toEqual([]);
        expect(await store.turns('r2')).toHaveLength(1);
        expect(await store.turns('r3')).toEqual([]);
      });

      test('keeps records per learner, and a record saved again is replaced', async () => {
        const plan = { id: 'p', kind: 'plan', at: NOON, body: { ask: 'Mark' } };
        const draft = { id: 'd', kind: 'draft', at: NOON - 1, body: { text: 'Hi' } };
        await answer('m1', { records: [plan, draft] });
        expect(await store.records('lea')).toEqual([draft, plan]);
        const changed = { ...plan, at: NOON + 1, body: { ask: 'Ines' } };
        await answer('m2', { revision: 1, records: [changed] });
        expect(await store.records('lea')).toEqual([draft, changed]);
        expect(await store.records('tom')).toEqual([]);
      });

      test('keeps a dialog once under its version', async () => {
        expect(await store.dialog('v1')).toBeUndefined();
        await answer('m1', { keep: { version: 'v1', body: '{"a":1}' } });
        await answer('m2', { revision: 1, keep: { version: 'v1', body: '{"a":2}' } });
        expect(await store.dialog('v1')).toBe('{"a":1}');
      });
    });

    describe('effects', () => {
      test('wait in order and each is gone when it is done', async () => {
        const effects = [sayEffect('m1:1'), sayEffect('m1:0')];
        await answer('m1', { effects });
        for (const effect of effects) {
          expect(await store.nextEffect('test:a')).toEqual({ effect, attempts: 0, notBefore: 0 });
          await store.effectDone(effect.id);
        }
        expect(await store.nextEffect('test:a')).toBeUndefined();
        expect(await store.waitingPlaces(NOON)).toEqual([]);
      });

      test('that are put off hold back the later ones of their place and nobody else', async () => {
        const there = sayEffect('m1:2', 'Hi', 'test:b');
        await answer('m1', { effects: [sayEffect('m1:0'), sayEffect('m1:1'), there] });
        await store.effectLater('m1:0', NOON + 50);
        expect(await store.waitingPlaces(NOON + 49)).toEqual(['test:b']);
        expect((await store.waitingPlaces(NOON + 50)).toSorted()).toEqual(['test:a', 'test:b']);
        expect(await store.nextEffect('test:a')).toEqual({
          effect: sayEffect('m1:0'),
          attempts: 1,
          notBefore: NOON + 50,
        });
        expect(await store.nextDue()).toBe(NOON + 50);
        await store.effectDone('m1:0');
        expect(await store.nextDue()).toBeUndefined();
      });
    });

    describe('timers', () => {
      const at = (key: string, ms: number) => ({ place: 'test:a', key, at: NOON + ms });

      test('come back as inbounds when they are due, earliest first', async () => {
        const set = [at('b', 20), at('a', 10), at('c', 30)];
        await answer('m1', { timers: { set, cancel: [] } });
        expect(await store.nextDue()).toBe(NOON + 10);
        expect(await store.fireTimers(NOON + 9)).toEqual([]);
        expect(await store.fireTimers(NOON + 20)).toEqual(['test:a']);
        expect(await store.nextDue()).toBe(NOON + 30);
        const first = await store.nextInbound('test:a');
        expect(first).toMatchObject({
          place: 'test:a',
          learner: 'lea',
          at: NOON + 20,
          visibility: 'private',
          what: { kind: 'timer', key: 'a' },
        });
        await store.commit(commitOf(first?.id ?? '', { revision: 1 }));
        expect((await store.nextInbound('test:a'))?.what).toEqual({ kind: 'timer', key: 'b' });
        expect(await store.fireTimers(NOON + 20)).toEqual([]);
      });

      test('can be moved and cancelled', async () => {
        await answer('m1', { timers: { set: [at('a', 10), at('b', 20)], cancel: [] } });
        await answer('m2', { revision: 1, timers: { set: [at('a', 15)], cancel: ['b', 'x'] } });
        expect(await store.nextDue()).toBe(NOON + 15);
        await store.fireTimers(NOON + 100);
        expect(await store.nextDue()).toBeUndefined();
      });

      test('with the same key and time can fire again', async () => {
        const timers = { set: [at('a', 0)], cancel: [] };
        await answer('m1', { timers });
        await store.fireTimers(NOON);
        const fired = await store.nextInbound('test:a');
        await store.commit(commitOf(fired?.id ?? '', { revision: 1, timers }));
        expect(await store.fireTimers(NOON)).toEqual(['test:a']);
        expect((await store.nextInbound('test:a'))?.what).toEqual({ kind: 'timer', key: 'a' });
      });

      test('of a place nobody was seen in count as readable by others', async () => {
        const set = [{ place: 'test:unseen', key: 'a', at: NOON }];
        await answer('m1', { timers: { set, cancel: [] } });
        await store.fireTimers(NOON);
        expect((await store.nextInbound('test:unseen'))?.visibility).toBe('shared');
      });
    });

    describe('forgetting', () => {
      const everything: Partial<Commit> = {
        turns: [learnerTurn(0, 0, 'Hello')],
        effects: [sayEffect('m1:0')],
        records: [{ id: 'p', kind: 'plan', at: NOON, body: {} }],
        timers: { set: [{ place: 'test:a', key: 'nudge', at: NOON }], cancel: [] },
      };

      test('removes everything of the learner in every place before the new is saved', async () => {
        await answer('m1', everything);
        await answer('m2', {
          conversation: conversationIn('test:b'),
          effects: [sayEffect('m2:0', 'Hi', 'test:b')],
        });
        await store.receive(textInbound('m3', 'still open', 'test:b'));
        const goodbye = sayEffect('m4:0', 'All gone.');
        expect(await answer('m4', { revision: 1, forget: true, effects: [goodbye] })).toBe('saved');

        expect(await store.turns('r1')).toEqual([]);
        expect(await store.records('lea')).toEqual([]);
        expect(await store.nextDue()).toBeUndefined();
        expect(await store.load('test:b')).toBeUndefined();
        expect(await store.openPlaces()).toEqual([]);
        expect(await store.waitingPlaces(NOON)).toEqual(['test:a']);
        expect((await store.nextEffect('test:a'))?.effect).toEqual(goodbye);
        expect((await store.load('test:a'))?.revision).toBe(2);
      });

      test('keeps in mind that the place it happens in is private', async () => {
        await answer('m1');
        const set = [{ place: 'test:a', key: 'later', at: NOON }];
        await answer('m2', { revision: 1, forget: true, timers: { set, cancel: [] } });
        await store.fireTimers(NOON);
        expect((await store.nextInbound('test:a'))?.visibility).toBe('private');
      });

      test('still recognises a second delivery of what was forgotten', async () => {
        await store.receive(textInbound('m1', 'open', 'test:b'));
        await answer('m2', { forget: true });
        expect(await store.receive(textInbound('m1', 'open', 'test:b'))).toBe('duplicate');
      });

      test('makes an answer that was under way in another place stale', async () => {
        await store.receive(textInbound('m1', 'under way', 'test:b'));
        await answer('m2', { forget: true });
        const late = commitOf('m1', { conversation: conversationIn('test:b') });
        expect(await store.commit(late)).toBe('stale');
        expect(await store.load('test:b')).toBeUndefined();
      });

      test('leaves other learners as they were, even in a place they share', async () => {
        const tom = conversationIn('test:t', 'tom');
        await answer('t1', {
          ...everything,
          conversation: tom,
          effects: [sayEffect('t1:0', 'For Tom', 'test:t'), sayEffect('t1:1', 'For Tom', 'test:b')],
        });
        await answer('m1', { conversation: conversationIn('test:b') });
        await store.receive(textInbound('t2', 'from Tom', 'test:b', 'tom'));
        await answer('m2', { forget: true });

        expect((await store.load('test:t'))?.conversation).toEqual(tom);
        expect(await store.turns('r1')).toHaveLength(1);
        expect(await store.records('tom')).toHaveLength(1);
        expect(await store.nextDue()).toBe(NOON);
        expect((await store.nextEffect('test:t'))?.effect.id).toBe('t1:0');
        expect((await store.nextEffect('test:b'))?.effect.id).toBe('t1:1');
        expect((await store.nextInbound('test:b'))?.id).toBe('t2');
        await store.receive(textInbound('t3', 'again Tom', 'test:b', 'tom'));
        expect((await store.nextInbound('test:b'))?.id).toBe('t2');
      });
    });
  });
}
