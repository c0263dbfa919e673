import { expect, test } from 'vitest';
import { createReader } from '../../src/understanding/reader.ts';
import { readerContent } from './content.ts';

const content = readerContent();
const reader = createReader(content);
/** The patterns alone, without the examples that decide for their own words. */
const patterns = createReader({ ...content, safety: { ...content.safety, examples: [] } });
const classOf = (text: string, by = reader) =>
  by.read(text, { phase: 'opening', personaLine: '', listens: [] }).safety;

test('every example is read as its author said', () => {
  for (const { text, class: wanted } of content.safety.examples)
    expect(classOf(text) ?? 'none').toBe(wanted);
});

test('the patterns alone stop for nearly every example of distress, and for no saying', () => {
  const alarms = content.safety.examples.filter(({ class: wanted }) => wanted !== 'none');
  const heard = alarms.filter(({ text }) => classOf(text, patterns) !== undefined);
  expect(heard.length / alarms.length).toBeGreaterThanOrEqual(0.97);
  const harmless = content.safety.examples.filter(({ class: wanted }) => wanted === 'none');
  const stopped = harmless.filter(({ text }) => /^K[1-7]$/.test(classOf(text, patterns) ?? ''));
  expect(stopped.map(({ text }) => text)).toEqual([]);
});

test.each(['suicide', 'i am suicidal', 'Suicidal thoughts again', 'thinking of suicide tonight'])(
  'a word stem is heard in all its forms: %s',
  (text) => {
    expect(classOf(text, patterns)).toBe('K1');
  },
);

test.each([
  'i want to k i l l myself',
  'im gonna kil myself',
  'I WANT TO KILL MYSELF',
  'i wanna k1ll myself',
  'i want 2 die',
  'I want\u200B to die',
  'killing my self',
])('spelling does not hide it: %s', (text) => {
  expect(classOf(text, patterns)).toBe('K1');
});

test.each([
  "I'm not suicidal, only tired.",
  'I would never hurt anyone.',
  'We saw a film about suicide in class.',
])('a denial or a mention gets a light question: %s', (text) => {
  expect(classOf(text, patterns)).toBe('K8');
});

test('a saying does not hide what stands beside it', () => {
  expect(classOf('This deadline is killing me. I want to kill myself.', patterns)).toBe('K1');
  expect(classOf("My phone died and honestly I don't want to live anymore", patterns)).toBe('K1');
  expect(classOf("I'm not suicidal but my husband hits me", patterns)).toBe('K3');
});

test('danger is heard about somebody else too', () => {
  expect(classOf('my friend wants to kill herself', patterns)).toBe('K1');
  expect(classOf('he keeps hitting my mother', patterns)).toBe('K3');
});

test('danger is heard beside a command and beside an ask', () => {
  expect(classOf('Could you carry my bags? I want to die.', patterns)).toBe('K1');
});

test('no example of a move is taken for an emergency', () => {
  const alarmed = content.moves
    .flatMap(({ examples }) => examples)
    .filter(({ text }) => classOf(text, patterns) !== undefined);
  expect(alarmed.map(({ text }) => text)).toEqual([]);
});
