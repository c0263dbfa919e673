import { createHash } from 'node:crypto';

/** The version of a value: 16 hex digits of a SHA-256 over its JSON. Same content, same version. */
export function versionOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
