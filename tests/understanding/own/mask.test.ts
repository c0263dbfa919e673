import { expect, test } from 'vitest';
import { describe as described } from '../../../src/understanding/own/describe.ts';
import { RELATIONS } from './told.ts';

const masked = (says: string) => described(says, RELATIONS);

test.each([
  ['ask my sister Julia for a lift', ['Julia']],
  ['my colleague Anna Meyer, a shift swap', ['Anna', 'Meyer']],
  ["my colleague Jean-Luc O'Brien never shares his files", ["Jean-Luc O'Brien"]],
  ['my friend called tom has my drill', ['tom']],
  ['a guy named pedro at work, swap shifts', ['pedro']],
  ['call the landlord on 0176 1234567', ['0176 1234567']],
  ['the number is +49 30 123456-78', ['+49 30 123456-78']],
  ['ask the bank to pay DE89 3704 0044 0532 0130 00', ['DE89 3704 0044 0532 0130 00']],
  ['my card 4111 1111 1111 1111 was stopped', ['4111 1111 1111 1111']],
  ['claim number 88-231-4471', ['88-231-4471']],
  ['ask my uncle for 500 euros', ['500 euros']],
  ['ask my uncle for $1,200', ['$1,200']],
  ['ask my uncle for five hundred bucks', ['five hundred bucks']],
  ['borrow 300 from my uncle', ['300']],
  ['write to anna.meyer@example.org', ['anna.meyer@example.org']],
  ['pick up the keys at 14 Mill Lane', ['14 Mill Lane']],
  ['see https://example.org/secret', ['https://example.org/secret']],
])('“%s”: what could point to somebody is left out', (says, taken) => {
  const found = masked(says);
  expect(found.masked).toEqual(taken);
  for (const each of taken) expect(found.told).not.toContain(each);
});

test.each([
  'my boss, a week off in 2026',
  'is the shop open 24/7? ask my friend',
  'ask my boss for 2 days off and 30 minutes',
  'ask my colleague to book room 204',
  'from the 3rd to the 10th of March 2026',
  'on 12/03/2026 or on 2026-03-12',
  'Monday is bad, Tuesday is fine',
  'Christmas is hard for me, and Easter too',
  "my boss, the week of Thanksgiving or Valentine's Day",
  'Netflix is too expensive, ask my flatmate to pay half',
  'Teams call at nine',
  'Paris trip in May with my friend',
  'I got a job in Austin and want to leave early',
  'my English is not so good',
  'Could my Mum and my Dad come?',
  'from 10:30 to 12:15',
  'my friend called me twice',
  'ask my teacher for help with Maths',
])('“%s” points to nobody and stays', (says) => {
  expect(masked(says).masked).toEqual([]);
});

test('nothing that was masked comes back in what is said later', () => {
  const found = masked(
    "Ask my colleague Priya to give Jonas 50 euros because Karim is ill, she'll say Jonas is rude",
  );
  const out = JSON.stringify({ ...found, masked: [], name: '' });
  for (const each of ['Priya', 'Jonas', 'Karim', '50']) expect(out).not.toContain(each);
});
