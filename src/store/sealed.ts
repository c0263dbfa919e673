import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const VERSION = '1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Locks and unlocks text for one row, so that a locked text is worthless in any other row. */
export interface Sealer {
  /** Encrypts `text` for the row `id` of `table`; two calls never give the same result. */
  seal(table: string, id: string, text: string): string;
  /** The text again. Throws when it was sealed with another key, for another row, or was changed since. */
  open(table: string, id: string, sealed: string): string;
}

/**
 * AES-256-GCM with a random 96-bit nonce. The envelope is `1.` and base64url of nonce, tag and
 * ciphertext; the number is the version of this format. Table and id are authenticated with it.
 * `bytes` is the key, 32 of them.
 */
export function createSealer(bytes: Uint8Array): Sealer {
  const key = createSecretKey(bytes);
  return {
    seal(table, id, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(address(table, id));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(table, id, sealed) {
      try {
        return opened(key, address(table, id), sealed);
      } catch (cause) {
        throw new Error(`A sealed row of ${table} does not open: another key, or damaged.`, {
          cause,
        });
      }
    },
  };
}

function opened(key: KeyObject, aad: Buffer, sealed: string): string {
  const [version, packed, ...rest] = sealed.split('.');
  if (version !== VERSION || packed === undefined || rest.length > 0) {
    throw new Error('Not an envelope of version 1.');
  }
  const bytes = Buffer.from(packed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== packed) {
    throw new Error('The envelope is cut or not in its one spelling.');
  }
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** JSON, so that no table and id can be glued together in two ways. */
function address(table: string, id: string): Buffer {
  return Buffer.from(JSON.stringify([VERSION, table, id]), 'utf8');
}
