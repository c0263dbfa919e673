/** How well a classifier did on messages it had not seen. */
export type Score = {
  messages: number;
  /** Shares, 0 to 1: the first guess is right, or one of the first two. */
  first: number;
  firstTwo: number;
  /** The mean over all labels of the harmonic mean of precision and recall. */
  macroF1: number;
  /** Label by label, how often which other one was guessed in its place; commonest first. */
  confusions: { is: string; guessed: string; times: number }[];
  /** F1 of each label, by name. */
  byLabel: { label: string; f1: number; messages: number }[];
};

/** One judged message. */
export type Guess = {
  /** Its labels. */
  is: readonly string[];
  /** Labels that count as right guesses too, and are not missed when they are not guessed. */
  or: readonly string[];
  /** The guesses, from best to worst. */
  ranked: readonly string[];
  /** All labels that were said to hold. */
  said: readonly string[];
};

export function scoreOf(guesses: readonly Guess[]): Score {
  const right = guesses.filter((guess) => fits(guess, guess.ranked[0]));
  const near = guesses.filter((guess) =>
    guess.ranked.slice(0, 2).some((label) => fits(guess, label)),
  );
  const byLabel = [...new Set(guesses.flatMap(({ is, said }) => [...is, ...said]))]
    .sort()
    .map((label) => f1Of(label, guesses));
  const confused = new Map<string, number>();
  for (const guess of guesses) {
    if (fits(guess, guess.ranked[0])) continue;
    const key = `${guess.is[0] ?? ''}\t${guess.ranked[0] ?? ''}`;
    confused.set(key, (confused.get(key) ?? 0) + 1);
  }
  return {
    messages: guesses.length,
    first: right.length / guesses.length,
    firstTwo: near.length / guesses.length,
    macroF1: byLabel.reduce((sum, { f1 }) => sum + f1, 0) / byLabel.length,
    confusions: [...confused]
      .map(([key, times]) => {
        const [is = '', guessed = ''] = key.split('\t');
        return { is, guessed, times };
      })
      .sort((a, b) => b.times - a.times || (a.is < b.is ? -1 : 1)),
    byLabel,
  };
}

function fits({ is, or }: Guess, label: string | undefined): boolean {
  return label !== undefined && (is.includes(label) || or.includes(label));
}

function f1Of(label: string, guesses: readonly Guess[]): Score['byLabel'][number] {
  const has = guesses.filter(({ is }) => is.includes(label));
  const right = has.filter(({ said }) => said.includes(label)).length;
  const said = guesses.filter((guess) => guess.said.includes(label)).length;
  return { label, f1: (2 * right) / (has.length + said || 1), messages: has.length };
}
