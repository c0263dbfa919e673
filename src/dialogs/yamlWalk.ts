import type { ParsedNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './finding.ts';

/** 1-based. */
export type Place = { line: number; column: number };

/** An unquoted word that a YAML 1.1 reader takes for true, false or nothing. */
export type YamlWord = Place & { path: Path; key: boolean; word: string };

type WalkProblem = {
  offset: number;
  kind: 'broken' | 'unreadable';
  message: string;
  suggestion?: string;
};
type Walked = {
  problems: WalkProblem[];
  words: (Omit<YamlWord, keyof Place> & { offset: number })[];
};
type Node = ParsedNode | null;

const BOOLEANS = /^(y|yes|n|no|on|off|true|false|null|~)$/i;

/** One pass over a document: what no dialog may contain, and the words that mean something else elsewhere. */
export function walked(root: Node): Walked {
  const found: Walked = { problems: [], words: [] };
  visit(root, [], found);
  return found;
}

function visit(node: Node, path: Path, found: Walked): void {
  if (node === null) return;
  const [offset] = node.range;
  const problem = (message: string, suggestion: string, kind: WalkProblem['kind'] = 'unreadable') =>
    found.problems.push({ offset, kind, message, suggestion });
  if (isAlias(node)) {
    problem(
      `*${node.source} stands for text that is written elsewhere.`,
      'Write it out: a dialog is read by people.',
    );
  } else if (isScalar(node)) {
    noteWord(node, path, false, found);
  } else if (isSeq(node)) {
    node.items.forEach((item, at) => visit(item as Node, [...path, at], found));
  } else {
    const names = new Set<string>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        problem(
          'A name here is a list, a map or missing.',
          'A name is one word before a colon.',
          'broken',
        );
        continue;
      }
      const name = String(key.value);
      const at = key.range[0];
      if (name === '<<') {
        found.problems.push({
          offset: at,
          kind: 'unreadable',
          message: '<< merges text that is written elsewhere.',
          suggestion: 'Write it out: a dialog is read by people.',
        });
      }
      if (names.has(name)) {
        found.problems.push({
          offset: at,
          kind: 'broken',
          message: `\`${name}\` is here twice.`,
          suggestion: 'Keep one of them.',
        });
      }
      names.add(name);
      noteWord(key, [...path, name], true, found);
      visit(value as Node, [...path, name], found);
    }
  }
}

function noteWord(node: Node, path: Path, key: boolean, found: Walked): void {
  if (!isScalar(node) || node.type !== 'PLAIN') return;
  const word = node.source;
  if (word !== undefined && BOOLEANS.test(word))
    found.words.push({ offset: node.range[0], path, key, word });
}

/**
 * Offset of the value at a path, or of its name. A list or map is shown by its name, because its own
 * beginning is already its first entry. A path that leads nowhere ends at the last thing there is.
 */
export function placeIn(root: Node, path: Path, key: boolean): number {
  let node: Node = root;
  let offset = root?.range[0] ?? 0;
  for (const [at, step] of path.entries()) {
    const last = at === path.length - 1;
    if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined || item === null) return offset;
      node = item;
      offset = item.range[0];
      continue;
    }
    if (!isMap(node)) return offset;
    const pair = node.items.find(
      (one) => isScalar(one.key) && String(one.key.value) === String(step),
    );
    if (pair === undefined || pair.key === null) return offset;
    offset = pair.key.range[0];
    const value = pair.value as Node;
    if (last && !key && isScalar(value) && value.range[1] > value.range[0]) return value.range[0];
    node = value;
  }
  return offset;
}
