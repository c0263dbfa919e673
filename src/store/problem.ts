/** Why a store cannot be opened. Nothing on the disk was changed in any of these cases. */
export type StoreProblem = {
  kind:
    | 'folder-not-writable'
    | 'not-a-database'
    | 'newer-database'
    | 'missing-key'
    | 'wrong-key'
    | 'malformed-key';
  /** For the operator: what is wrong and what to do about it. Holds paths, never content or keys. */
  sentence: string;
};

export function notWritable(folder: string): StoreProblem {
  return {
    kind: 'folder-not-writable',
    sentence: `The data folder ${folder} cannot be written to: give this user the right to write there, make room on the disk, or choose another folder.`,
  };
}

export function notADatabase(path: string): StoreProblem {
  return {
    kind: 'not-a-database',
    sentence: `${path} is damaged or is not a database of this program; it was left as it is: put back a backup together with its key, or move the file away to begin with an empty one.`,
  };
}

export function newerDatabase(path: string): StoreProblem {
  return {
    kind: 'newer-database',
    sentence: `${path} was written by a newer version of this program; it was left as it is: install that version again, or put back a backup from before the update.`,
  };
}

export function missingKey(path: string, keyPath: string): StoreProblem {
  return {
    kind: 'missing-key',
    sentence: `${path} exists but its key does not: put the key file back as ${keyPath}, or configure the key that was used before; without it nobody can read the database.`,
  };
}

export function wrongKey(path: string): StoreProblem {
  return {
    kind: 'wrong-key',
    sentence: `The key does not fit ${path}; nothing was changed: use the key this database was made with, or move the database away to begin with an empty one.`,
  };
}

/** `where` names the place the key came from, such as a file path. */
export function malformedKey(where: string): StoreProblem {
  return {
    kind: 'malformed-key',
    sentence: `The key from ${where} is not 32 bytes in base64 (44 characters ending in "="): put the right key there, or make one with "openssl rand -base64 32" if there is no database yet.`,
  };
}
