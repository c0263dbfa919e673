/** Something an author should know about a file: where it is, what it is, and what to do. */
export type Finding = {
  /** Path as the author knows it, relative to the project. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** `D` and three digits; each code has a page in `docs/diagnostics/`. */
  code: string;
  /** Two or three words naming the rule. */
  rule: string;
  message: string;
  /** What to do, when there is something better than the message itself. */
  suggestion?: string;
};

/** The path from the root of a file to a value, as in `['reactions', 'no-time', 'says', 0]`. */
export type Path = readonly (string | number)[];

/** One finding as an author reads it: `file:line:column  code rule`, then the sentence. */
export function shownFinding(finding: Finding): string {
  const { file, line, column, code, rule, message, suggestion } = finding;
  const advice = suggestion === undefined ? '' : ` ${suggestion}`;
  return `${file}:${line}:${column}  ${code} ${rule}\n  ${message}${advice}`;
}
