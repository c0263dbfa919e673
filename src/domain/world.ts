/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The only door through which time and chance come in. */
export interface World {
  now(): Instant;
  /** A new unguessable id, safe in file names and tokens. */
  newId(): string;
  /** A whole number from 0 to 2³¹−1. */
  newSeed(): number;
  /** The time zone clocks are read in, by its IANA name, such as `Europe/Berlin`. */
  zone(): string;
}
