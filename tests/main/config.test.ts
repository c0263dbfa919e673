import { describe, expect, test } from 'vitest';

import { readConfig } from '../../src/config.ts';

const linux = { platform: 'linux', home: '/home/ada' };
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('the configuration', () => {
  test('needs nothing: data lies where the system keeps data of each user, and nothing is logged', () => {
    expect(readConfig({}, linux)).toEqual({
      kind: 'config',
      config: {
        data: '/home/ada/.local/share/practice-ask',
        cache: '/home/ada/.cache/practice-ask',
        logLevel: 'silent',
      },
    });
  });

  test.each([
    [{ XDG_DATA_HOME: '/data' }, linux, '/data/practice-ask'],
    [{ XDG_DATA_HOME: 'relative' }, linux, '/home/ada/.local/share/practice-ask'],
    [
      {},
      { platform: 'darwin', home: '/Users/ada' },
      '/Users/ada/Library/Application Support/practice-ask',
    ],
    [{ LOCALAPPDATA: 'C:\\L' }, { platform: 'win32', home: 'C:\\U' }, 'C:\\L\\practice-ask'],
    [{}, { platform: 'win32', home: 'C:\\U' }, 'C:\\U\\AppData\\Local\\practice-ask'],
    [{ PRACTICE_ASK_DATA: '/mine' }, linux, '/mine'],
    [{ PRACTICE_ASK_DATA: '' }, linux, '/home/ada/.local/share/practice-ask'],
  ])('%j on %j keeps data in %s', (env, host, data) => {
    expect(readConfig(env, host)).toMatchObject({ config: { data } });
  });

  test('a flag goes before the environment', () => {
    expect(readConfig({ PRACTICE_ASK_DATA: '/mine' }, linux, { data: '/flag' })).toMatchObject({
      config: { data: '/flag' },
    });
  });

  test('key and log level are taken over', () => {
    expect(
      readConfig({ PRACTICE_ASK_KEY: ` ${KEY}\n`, PRACTICE_ASK_LOG_LEVEL: 'info' }, linux),
    ).toMatchObject({
      config: { key: KEY, logLevel: 'info' },
    });
  });

  test('all problems come at once, each with the name and a way out, and none shows the value', () => {
    const read = readConfig(
      { PRACTICE_ASK_KEY: 'c2VjcmV0', PRACTICE_ASK_LOG_LEVEL: 'loud' },
      linux,
    );
    expect(read).toEqual({
      kind: 'problems',
      sentences: [
        expect.stringMatching(
          /^PRACTICE_ASK_KEY must be 32 bytes in base64; "openssl rand -base64 32" makes/u,
        ),
        'PRACTICE_ASK_LOG_LEVEL must be one of silent, error, warn, info, debug.',
      ],
    });
    expect(JSON.stringify(read)).not.toContain('c2VjcmV0');
  });

  test.each(['A'.repeat(44), `${KEY}A`, KEY.slice(0, -1), KEY.replace('B', '*')])(
    '%s is no key',
    (key) => {
      expect(readConfig({ PRACTICE_ASK_KEY: key }, linux).kind).toBe('problems');
    },
  );
});
