import { createHash } from 'node:crypto';

/** The version of a value: 16 hex digits of a SHA-256 over its JSON. Same content, same version. */
export function versionOf(value: unknown): string {
  return hashOf(JSON.stringify(value)).slice(0, 16);
}

/** SHA-256 of a text or of bytes, in hex. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
