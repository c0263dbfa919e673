import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEncounter, loadScenario } from '../../src/dialogs/load.ts';
import { parseFile } from '../../src/dialogs/parse.ts';
import { parseTranscript } from '../../src/dialogs/transcript.ts';
import { base } from './examples.ts';

const LARGE = 500 * 1024;

/** Reads a file as everything it could be. */
function readAsAnything(content: Uint8Array | string) {
  const file = 'dialog.yaml';
  const none = { ids: () => [], get: () => undefined };
  return [
    ...loadScenario({ file, content }, 'folder', none).findings,
    ...loadEncounter({ file, content }).findings,
    ...parseTranscript({ file, content }).findings,
  ];
}

describe('a file nobody can play', () => {
  it.each([
    ['nothing', ''],
    ['a NUL', 'dialog: \u0000'],
    ['no UTF-8', new Uint8Array([0x64, 0xff, 0xfe])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a lone surrogate', 'dialog: \ud800'],
    ['too much', 'a'.repeat(600 * 1024)],
    ['a cycle', 'a: &a\n  b: *a'],
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'],
    ['a merge', 'a: &a { b: c }\nd:\n  <<: *a'],
    ['a tab', 'persona:\n\tnames: x'],
    ['a broken list', 'opening:\n  - one\n - two'],
    ['an open quote', 'title: "Ask'],
    ['two documents', 'a: b\n---\nc: d'],
    ['a type', 'a: !!js/function x'],
    ['another YAML', '%YAML 1.1\n---\na: no'],
    ['a list as a name', '? [a]\n: b'],
    ['a prototype', '__proto__: { polluted: true }\nconstructor: x'],
    ['deep brackets', '['.repeat(LARGE)],
    ['deep dashes', '- '.repeat(LARGE / 2)],
    ['deep indentation', Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['many brackets', '[]'.repeat(LARGE / 2)],
    ['many commas', `[${','.repeat(LARGE - 1)}`],
    ['many quotes', '"'.repeat(LARGE)],
    ['many marks', '! '.repeat(LARGE / 2)],
    ['many names', Array.from({ length: 60_000 }, (_, at) => `a${at}:`).join('\n')],
    ['many aliases', `a: &a x\nb: [${'*a,'.repeat(100_000)}]`],
    ['many documents', '---\n'.repeat(LARGE / 4)],
    ['brackets below the count', '[]'.repeat(23 * 1024)],
  ])('is told so at once: %s', (_, content) => {
    const begun = performance.now();
    const findings = readAsAnything(content);
    expect(findings.length).toBeGreaterThan(0);
    for (const { line, column, message } of findings) {
      expect(Math.min(line, column)).toBeGreaterThan(0);
      expect(message.length).toBeLessThan(400);
    }
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(readAsAnything(bytes).length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws, whatever the YAML', () => {
    const signs = fc.array(fc.constantFrom(...'abon:- \n\t[]{}"\'#&*!|>%@`,?01'.split('')), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(signs, (text) => {
        expect(readAsAnything(text.join('')).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws when one place of a good dialog is spoilt', () => {
    const text = base('scenario');
    const noise = fc.constantFrom('', '\u0000', '\t', '- ', '{', '*x', 'no: ', '"', ': ', '\n');
    fc.assert(
      fc.property(fc.nat(text.length), noise, (at, what) => {
        const spoilt = text.slice(0, at) + what + text.slice(at + 3);
        expect(() => readAsAnything(spoilt)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

describe('places', () => {
  const text = 'a: 1\nlist:\n  - first\n  - { b: second, c: [x, yy] }\nlast:\n  deep:\n    - q\n';
  const { place } = parseFile({ file: 'x.yaml', content: text });
  it.each([
    [['a'], false, '1:4'],
    [['a'], true, '1:1'],
    [['list'], false, '2:1'],
    [['list', 0], false, '3:5'],
    [['list', 1, 'b'], false, '4:10'],
    [['list', 1, 'b'], true, '4:7'],
    [['list', 1, 'c', 1], false, '4:25'],
    [['last', 'deep'], false, '6:3'],
    [['last', 'missing'], true, '5:1'],
    [['nowhere'], false, '1:1'],
  ])('%j (name: %j) stands at %s', (path, key, where) => {
    const { line, column } = place(path, key);
    expect(`${line}:${column}`).toBe(where);
  });
});
