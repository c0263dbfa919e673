import type { Span } from '../../domain/reading.ts';
import { ruled } from '../said.ts';
import { lineIn } from '../words.ts';

/** Capitalised words that are nobody's name: feasts, tongues, things and places everybody knows. */
const NOBODY =
  /^(?:Christmas|Easter|Thanksgiving|Halloween|Ramadan|Eid|Hanukkah|Diwali|Pentecost|Passover|Labor|Labour|Memorial|Independence|New|Year|Years|Eve|Day|Valentine|Valentines|Valentine's|Boxing|Black|Spring|Summer|Autumn|Fall|Winter|Whitsun|English|German|French|Spanish|Italian|Turkish|Polish|Russian|Arabic|Ukrainian|Chinese|American|British|Maths?|Biology|Physics|Chemistry|History|Excel|Word|Zoom|Teams|Slack|WhatsApp|Whatsapp|Instagram|Netflix|Google|Facebook|Outlook|Internet|Wifi|Visa|Uber|Ikea|Doodle|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Mum|Mom|Mummy|Dad|Daddy|Grandma|Grandpa|Gran|Nan|Granny|Granddad|God|Ramen|Bible|Europe|Germany|Turkey|Spain|Italy|Greece|France|England|Britain|London|Berlin|Paris|Vienna|Munich|Hamburg|York|America|Poland|Ukraine|Syria|Austria|Switzerland|Portugal|Monday|Jobcenter|Amt|[\p{L}-]*(?:behörde|amt))$/iu;

/** Before these comes a place, not a person. */
const TO_A_PLACE =
  /\b(?:in|near|at|(?:move|moving|moves|fly|flying|go|going|travel\w*|trip|drive|driving|train|flight|job|back|home) (?:in |back )?(?:to|from))$/i;

/** Whoever is called or named something is called that, however it is spelt. */
const CALLED =
  /\b(?:friend|colleague|co-?worker|boss|neighbou?r|flatmate|roommate|housemate|classmate|teacher|cousin|guy|girl|boy|man|woman|lady|someone|somebody|person|kid|student|mate|dog|cat)s? (?:is |who is |who's )?(?:called|named) (?!(?:me|him|her|them|us|you|it|back|again|in|off|out|up|on|at|to|for|about|from|and|or|but|because|by|my|the|an|this|that|last|today|yesterday|twice|once|sick|names|after|before|with|late|early|so|just|everyone|every|people)\b)(\p{L}{2,})/giu;

/** Somebody who begins a sentence and says something. */
const SPEAKS =
  /(?<=^|[.!?\n] )(?!(?:I|It|He|She|They|We|You|This|That|There|Who|What|Everyone|Everybody|Nobody|Somebody|Someone|People|Mum|Mom|Dad|Mother|Father|Boss|Always|Never|Usually|Probably|Maybe|Then|Also|Still|Often|And|But|So)\b)(\p{Lu}\p{Ll}+) (?:always |never |usually |probably |often |just )?(?:says|said|thinks|will say|would say|told me|'ll say|might say|asked me|keeps)\b/gu;

/** The names of people in a text. Words for whoever may be asked are none. */
export function namesIn(text: string, relations: readonly string[]): Span[] {
  const people = (ruled(lineIn(text)).features.person ?? []).filter(
    ({ text: name, start }) =>
      /^\p{Lu}/u.test(name) &&
      !NOBODY.test(name) &&
      !(
        TO_A_PLACE.test(text.slice(0, start).trimEnd()) &&
        !text.slice(start).startsWith(`${name}'s`)
      ),
  );
  const known = new Set(people.map(({ start }) => start));
  const more = [...found(text, CALLED), ...found(text, SPEAKS)].filter(
    ({ start, text: name }) => !known.has(start) && !NOBODY.test(name),
  );
  return [...people, ...more]
    .map((span) => whole(text, span))
    .filter(({ text: name }) => !relations.includes(name.toLowerCase()))
    .toSorted((a, b) => a.start - b.start);
}

/** “Jean-Luc O'Brien” to its end. */
function whole(text: string, { start, end }: Span): Span {
  const more =
    /^(?:-\p{Lu}\p{L}+)?(?: (?:\p{Lu}'|Mc|Mac)\p{Lu}\p{L}+)?/u.exec(text.slice(end))?.[0].length ??
    0;
  return { start, end: end + more, text: text.slice(start, end + more) };
}

function found(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match[1];
    if (name === undefined) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ start, end: start + name.length, text: name }];
  });
}
