/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const SQLITE_UNWRITABLE = new Set([3, 8, 13, 14]); // PERM, READONLY, FULL, CANTOPEN
const SQLITE_BUSY = 5;
const SQLITE_DAMAGED = new Set([11, 26]); // CORRUPT, NOTADB

const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
]);

/** Which fault of the medium an operator can mend lies behind an error, if any. */
export function mendable(error: unknown): 'unwritable' | 'damaged' | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = sqliteCode(error);
  if (code !== undefined) {
    if (SQLITE_UNWRITABLE.has(code)) return 'unwritable';
    return SQLITE_DAMAGED.has(code) ? 'damaged' : undefined;
  }
  return 'code' in error && typeof error.code === 'string' && UNWRITABLE.has(error.code)
    ? 'unwritable'
    : undefined;
}

/** Another connection is at work; the same may succeed a moment later. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && sqliteCode(error) === SQLITE_BUSY;
}

/** The low byte is the primary code; the rest says where it happened. */
function sqliteCode(error: Error): number | undefined {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
