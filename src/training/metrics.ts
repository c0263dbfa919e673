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

/** One judged message: its labels, the guesses from best to worst, and all labels that were said to hold. */
export type Guess = { is: readonly string[]; ranked: readonly string[]; said: readonly string[] };

export function scoreOf(guesses: readonly Guess[]): Score {
  const right = guesses.filter(({ is, ranked }) => is.includes(ranked[0] ?? ''));
  const near = guesses.filter(({ is, ranked }) =>
    ranked.slice(0, 2).some((label) => is.includes(label)),
  );
  const byLabel = [...new Set(guesses.flatMap(({ is, said }) => [...is, ...said]))]
    .sort()
    .map((label) => f1Of(label, guesses));
  const confused = new Map<string, number>();
  for (const { is, ranked } of guesses) {
    const guessed = ranked[0] ?? '';
    if (is.includes(guessed)) continue;
    const key = `${is[0] ?? ''}\t${guessed}`;
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

function f1Of(label: string, guesses: readonly Guess[]): Score['byLabel'][number] {
  const has = guesses.filter(({ is }) => is.includes(label));
  const right = has.filter(({ said }) => said.includes(label)).length;
  const said = guesses.filter((guess) => guess.said.includes(label)).length;
  return { label, f1: (2 * right) / (has.length + said || 1), messages: has.length };
}
