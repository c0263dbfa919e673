import { expect, test } from 'vitest';
import { messagesOf } from '../../src/training/lessons.ts';
import { openVectors } from '../../src/understanding/files.ts';
import { isOtherLanguage } from '../../src/understanding/language.ts';
import { normalise } from '../../src/understanding/normalise.ts';
import { lineOf, readWords } from '../../src/understanding/words.ts';
import { LEARNED } from '../../src/cli/content.ts';
import { readLessons } from './content.ts';

const learned = openVectors(LEARNED);
if (typeof learned === 'string') throw new Error(learned);
const vectors = learned;

function isForeign(raw: string): boolean {
  const { text } = normalise(raw);
  return isOtherLanguage(lineOf(text, readWords(text)), vectors);
}

test.each([
  ['German', 'Könntest du mir bitte am Samstag beim Umzug helfen?'],
  ['German', 'Ich brauche deine Hilfe'],
  ['French', "Tu peux m'aider à porter les courses ?"],
  ['French', "Est-ce que vous pourriez m'aider ce soir ?"],
  ['Spanish', '¿Puedes ayudarme con la mudanza el sábado?'],
  ['Portuguese', 'Você pode me ajudar com as malas amanhã?'],
  ['Italian', 'Puoi aiutarmi con la spesa per favore?'],
  ['Dutch', 'Kun je mij morgen even helpen met de dozen?'],
  ['Swedish', 'Kan du hjälpa mig med flytten på lördag?'],
  ['Polish', 'Czy możesz mi pomóc w sobotę?'],
  ['Turkish', 'Bana yardım edebilir misin lütfen?'],
  ['Vietnamese', 'Bạn có thể giúp tôi không?'],
  ['Indonesian', 'Bisakah kamu membantu saya besok pagi?'],
  ['Russian', 'Можешь помочь мне в субботу?'],
  ['Chinese', '你能帮我一下吗'],
  ['Japanese', '土曜日に手伝ってくれませんか'],
  ['Korean', '도와주실 수 있나요'],
  ['Arabic', 'هل يمكنك مساعدتي'],
  ['Hebrew', 'האם תוכל לעזור לי'],
  ['Hindi', 'क्या आप मेरी मदद कर सकते हैं'],
  ['Greek', 'Μπορείς να με βοηθήσεις;'],
])('a sentence in %s is not English: “%s”', (_, text) => {
  expect(isForeign(text)).toBe(true);
});

test.each([
  'can you help me por favor',
  'Can you help me, bitte?',
  'hello my friend, inshallah you can help',
  'Gracias! see you at 5 then',
  'Could you teach me “ich liebe dich” and so weiter?',
  'please translate Привет как дела',
  'please helping me the bag heavy',
  'i no can carry, you helping?',
  'me go shop you come',
  'tomorow you can came with me to docter?',
  'pls hlp me wth shoping tmrw',
  'cn u hlp me pls',
  'i wanna hlep',
  'Nguyen',
  'Anna Kowalska',
  'Hi Björn, could you take my bags?',
  'I am María José García López',
  'Dr. Müller',
  'Jürgen, Straße 5, Köln',
  'Hola!',
  'merci',
  'por favor',
  'да',
  'si',
  'ok',
  'asdf',
  'hmm hmm hmm hmm',
  'no no no no no',
  '👍👍👍👍',
  '12 34 56 78',
  '? ! ? !',
  '',
])('“%s” may be English', (text) => {
  expect(isForeign(text)).toBe(false);
});

test('nobody who wrote an example is told that it was no English', () => {
  const foreign = messagesOf(readLessons()).filter(({ text }) => isForeign(text));
  // “Tuesday, martes, salı, Dienstag” is one.
  expect(foreign.length, foreign.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(3);
});
