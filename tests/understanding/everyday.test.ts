import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT } from '../../src/cli/content.ts';
import { learnerLines } from '../../src/cli/spoken.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { createReader } from '../../src/understanding/reader.ts';
import { readerParts } from './content.ts';

const parts = readerParts();
const reader = createReader(parts);
const heard = (text: string) =>
  reader.read(text, { phase: 'opening', personaLine: '', listens: [] }).safety;
const alarming = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    const danger = heard(line);
    return danger === undefined ? [] : [`${danger} ${line}`];
  });

test('no command is taken for a danger', () => {
  expect(alarming(Object.values(parts.commands).flatMap(({ words }) => words))).toEqual([]);
});

test('no line that a learner says in a scenario, in a choice or in a transcript is taken for a danger', () => {
  const lines = openCatalog(CONTENT)
    .ids()
    .flatMap((id) => learnerLines(id));
  expect(lines.length).toBeGreaterThan(1000);
  expect(alarming([...new Set(lines)])).toEqual([]);
}, 60_000);

test.each([
  "it's because I only came home last week",
  'what if I have my papers ready when I ring',
  'I have paid into this for years and you leave me alone with it',
  'can you look into my sleep before i go today',
  'I keep leaving this out, I sleep badly and my ears ring',
  "I've had a ringing in my ears since spring and I wake up at three",
  'I wake up at three every night',
  "It's more than a bad week. I can't follow people at work any more",
  "this time i can't work any more because of it",
  'well, it is what it is',
  'the new ones, they take forever',
  'my neighbour, to water my plants next week because I am away, I am afraid she says she is fed up with me',
  'i tried twice and it stops at step four',
  "I get to step four and then there's a red box",
  "I've been asked to lead a team and I don't know if I can",
  "I had a quarrel at work and I can't stop thinking about it",
  "I've been walking around for half an hour",
  'I was at dads again on sunday',
])('an everyday worry is no danger: %s', (text) => {
  expect(heard(text)).toBeUndefined();
});

test.each([
  'I want to drink less',
  "I've been drinking more than I wanted",
  'I have been drinking more than I want lately',
  'I want to talk to somebody about my drinking',
  "I'd like to cut down on my drinking, please",
  "It's about my evenings. I'd like them to be different",
])('who calmly wants to drink less is not stopped: %s', (text) => {
  expect(heard(text)).toBeUndefined();
});

test.each([
  "I want to drink less but I can't stop drinking",
  'I binge and then I throw up',
  'when I stop drinking I shake and sweat and see things',
  'I have been drinking since morning again',
  'I took all my tablets',
])('distress with drinking, eating or tablets still stops the play: %s', (text) => {
  expect(['K1', 'K5', 'K6']).toContain(heard(text));
});

/**
 * Of the kind that used to be stopped, by four hands that are not among the examples: sleep, pain, money,
 * quarrels. 16.4 % were stopped before there were such examples, 5.9 % on 22 November 2026.
 */
test('few everyday worries in other words stop the play', () => {
  const file = readFileSync(join(import.meta.dirname, 'held', 'everyday.jsonl'), 'utf8');
  const lines = file
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const stops = alarming(lines).filter((each) => !each.startsWith('K8'));
  expect(stops.length / lines.length).toBeLessThanOrEqual(0.07);
});
