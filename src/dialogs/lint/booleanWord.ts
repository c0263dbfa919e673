import type { YamlWord } from '../yamlWalk.ts';
import type { Parsed } from '../parse.ts';
import type { Problem, Rule } from './rule.ts';

/** Two fields of our own use such a word; their place says what they mean: `on:` and `kind: yes`. */
function isOurs({ path, key, word }: YamlWord): boolean {
  const [part] = path;
  if (path.length !== 3 || (part !== 'scenes' && part !== 'reactions')) return false;
  return key ? word === 'on' : path[2] === 'kind';
}

/** An unquoted word that other YAML readers take for true, false or nothing. *No* is our subject. */
export const booleanWord: Rule = {
  code: 'D020',
  rule: 'word read as true or false',
  encounter: ({ parsed }) => check(parsed),
  scenario: ({ parsed }) => check(parsed),
};

function check({ words }: Parsed): Problem[] {
  return words
    .filter((each) => !isOurs(each) && (each.key || !/^(true|false|null|~)$/i.test(each.word)))
    .map(({ path, key, word }) => ({
      at: path,
      key,
      message: `Many YAML readers take ${word} for ${/^(null|~)$/i.test(word) ? 'nothing' : 'true or false'}.`,
      suggestion: key ? 'Choose another name.' : `Write '${word}'.`,
    }));
}
