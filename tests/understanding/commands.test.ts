import { expect, test } from 'vitest';
import type { Phase } from '../../src/domain/reading.ts';
import { createReader } from '../../src/understanding/reader.ts';
import { readerParts } from './content.ts';

const parts = readerParts();
const reader = createReader(parts);
const said = (text: string, phase: Phase = 'opening') =>
  reader.read(text, { phase, personaLine: '', listens: ['ask-specific'] }).command;

test('the first word of every command is that command', () => {
  for (const [name, { words }] of Object.entries(parts.commands))
    expect(said(words[0] ?? '')).toEqual({ name, args: '' });
});

test('stop and forget me work in every way people say them', () => {
  for (const text of [
    'stop',
    'STOP!!',
    'please stop',
    'Stop.',
    'quit',
    '/stop',
    'stpo',
    'stop please',
    'stop now',
  ]) {
    expect(said(text)?.name).toBe('stop');
  }
  for (const text of ['forget me', 'Forget me.', 'delete my data', 'forgt me', '/forget-me'])
    expect(said(text)?.name).toBe('forget-me');
});

test('a slip of the finger still finds the command', () => {
  expect(said('hlep')?.name).toBe('help');
  expect(said('choises')?.name).toBe('choices');
  expect(said('pasue')?.name).toBe('pause');
});

test.each([
  'hi',
  'hard',
  'pack',
  'shop',
  'step',
  'held',
  'cart',
  'black',
  'sip',
  'star',
  'against',
  'quiet',
  'paste',
  'cause',
  'live',
])('“%s” is a reply, not a misspelt command', (text) => {
  expect(said(text)).toBeUndefined();
});

test.each([
  'stop by at six?',
  'help me with the bags',
  'could you stop the music',
  'start with the heavy one',
  'back to the report',
  'next week',
  'why?',
  'again?',
  'start now',
  'back pain',
  'choices are hard',
  'pass me the salt please',
  "don't stop",
])('“%s” is said to the persona', (text) => {
  expect(said(text)).toBeUndefined();
});

test('commands that take something pass it on', () => {
  expect(said('start neighbour-groceries')).toEqual({ name: 'start', args: 'neighbour-groceries' });
  expect(said('back 2')).toEqual({ name: 'back', args: '2' });
  expect(said('choices on')).toEqual({ name: 'choices', args: 'on' });
  expect(said('scenes work')).toEqual({ name: 'scenes', args: 'work' });
  expect(said('/start directions')).toEqual({ name: 'start', args: 'directions' });
});
