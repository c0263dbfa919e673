/** How many UTF-16 units of a message are read; the rest is cut and the Reading says so. */
export const READ_LIMIT = 2_000;

/** Raw text longer than this is cut before the costly steps, so that work stays bounded. */
const RAW_LIMIT = 8_000;

/** More combining marks than this on one character are noise. */
const MARKS_LIMIT = 3;

export type Normalised = { text: string; cut: boolean; empty: boolean };

const QUOTES: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u00B4': "'",
  '\u0060': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u00AB': '"',
  '\u00BB': '"',
};

/**
 * The text as it will be read, kept and quoted back: well-formed, composed, without control and
 * direction marks, one kind of quote, single spaces, single line breaks, at most `READ_LIMIT` long.
 */
export function normalise(raw: string): Normalised {
  const head = raw.length > RAW_LIMIT ? raw.slice(0, RAW_LIMIT) : raw;
  const clean = head
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .normalize('NFKC')
    // Line ends first: the next step would drop them with the other control characters.
    .replace(/[\r\n\u0085\u2028\u2029]+/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    // The colours of a terminal, pasted along: without their first character they would read as words.
    .replace(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, '')
    // Controls, direction marks and other invisible characters; the emoji joiner stays.
    .replace(/(?!\n|\u200D)[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(
      /[\u2018\u2019\u201A\u201B\u02BC\u00B4`\u201C\u201D\u201E\u201F\u00AB\u00BB]/g,
      (quote) => QUOTES[quote] ?? quote,
    );
  const tidy = squeeze(limitMarks(clean));
  const text = tidy.length > READ_LIMIT ? cutAt(tidy, READ_LIMIT) : tidy;
  return {
    text,
    cut: text.length < tidy.length || head.length < raw.length,
    empty: !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text),
  };
}

/** Lower case of the same length, so that positions found in it hold in the text itself. */
export function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  let out = '';
  for (const character of text) {
    const small = character.toLowerCase();
    out += small.length === character.length ? small : character;
  }
  return out;
}

function squeeze(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replaceAll(' \n', '\n')
    .replaceAll('\n ', '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function limitMarks(text: string): string {
  if (!/\p{M}/u.test(text)) return text;
  let out = '';
  let marks = 0;
  for (const character of text) {
    marks = /\p{M}/u.test(character) ? marks + 1 : 0;
    if (marks <= MARKS_LIMIT) out += character;
  }
  return out;
}

/** Never leaves half of a surrogate pair. */
function cutAt(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit).trimEnd();
}
