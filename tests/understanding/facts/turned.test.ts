import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turned } from '../../../src/understanding/facts/turned.ts';

test.each([
  ['go through my report', 'go through your report'],
  ['Go through my report', 'go through your report'],
  ['Watch my bag', 'watch your bag'],
  ['come with me', 'come with you'],
  ['give us a lift to our flat', 'give you a lift to your flat'],
  ['a friend of mine', 'a friend of yours'],
  ["I can't do it by myself", "you can't do it by yourself"],
  ["I'm ill and I've lost my key", "you're ill and you've lost your key"],
  ['I am late', 'you are late'],
  ['I was ill', 'you were ill'],
  ["I wasn't there", "you weren't there"],
  ['I really am tired', 'you really are tired'],
  ['I have no family', 'you have no family'],
  ["I don't drive", "you don't drive"],
  ['am I wrong', 'are you wrong'],
  ['you are busy', 'I am busy'],
  ["you're so good at it", "I'm so good at it"],
  ['you were there', 'I was there'],
  ["you've built it", "I've built it"],
  ['you speak so fast', 'I speak so fast'],
  ['the report you wrote', 'the report I wrote'],
  ['when you go to the market', 'when I go to the market'],
  ['lend me your notes', 'lend you my notes'],
  ['swap desks with you', 'swap desks with me'],
  ['I want you to call me', 'you want me to call you'],
  ['use ur phone', 'use my phone'],
  ['call u back', 'call me back'],
  ['my son and his friends are here', 'your son and his friends are here'],
  ['my car was broken', 'your car was broken'],
  ['they are my neighbours', 'they are your neighbours'],
  ['Today was awful', 'today was awful'],
  ['Friday at my place', 'Friday at your place'],
  ['Bruno from the 3rd', 'Bruno from the 3rd'],
  ['Our Lily has her recital', 'your Lily has her recital'],
])('“%s” is “%s” from the other side', (text, other) => {
  expect(turned(text)).toBe(other);
});

test('whatever the text, turning it takes nothing away that is no pronoun or verb', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(turned(text).replaceAll(/[^\d\s]/gu, '')).toBe(text.replaceAll(/[^\d\s]/gu, ''));
    }),
  );
});
