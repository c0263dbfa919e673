/** Moments between two steps at which a test may end the process; see `RuntimeParts.onPoint`. */
export type Point =
  | 'received'
  | 'before-exchange'
  | 'before-commit'
  | 'after-commit'
  | 'before-perform'
  | 'after-perform';
