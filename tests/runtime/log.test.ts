import { describe, expect, test } from 'vitest';

import { faultFields } from '../../src/runtime/log.ts';

describe('A fault in the log', () => {
  test('tells what kind it was and where, and not its message', () => {
    const error = new TypeError('cannot read\n    at my secret');
    const fields = faultFields(error);
    expect(fields).toMatchObject({ fault: 'TypeError' });
    expect(JSON.stringify(fields)).toContain('log.test.ts');
    expect(JSON.stringify(fields)).not.toContain('secret');
  });

  test('tells no frames when they cannot be told from the message', () => {
    const error = new Error('first secret');
    expect(error.stack).toContain('first secret');
    error.message = 'changed later';
    expect(faultFields(error)).toEqual({ fault: 'Error', code: undefined, frames: [] });
  });

  test('has the code of a fault of the system', () => {
    const error = Object.assign(new Error('secret'), { code: 'ENOSPC' });
    expect(faultFields(error)).toMatchObject({ fault: 'Error', code: 'ENOSPC' });
  });

  test('that is no error is known by its type only', () => {
    expect(faultFields('secret')).toEqual({ fault: 'string' });
  });
});
