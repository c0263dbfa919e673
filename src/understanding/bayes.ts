/** Scores of the labels, by their place; the highest is the likeliest. */
export type Scores = Float64Array;

/** A list of features with the place of its label. */
export type Counted = { features: readonly string[]; label: number };

/** Added to every count: a feature that was never seen with a label is unlikely, not impossible. */
const SMOOTHING = 0.3;

/** How much the label's own frequency counts. */
const PRIOR = 0.5;

/** Naive Bayes over features that are there or not. Those never seen before say nothing. */
export function bayesOf(
  examples: readonly Counted[],
  labels: number,
): (features: readonly string[]) => Scores {
  const counts = new Map<string, Float32Array>();
  const totals = new Float64Array(labels);
  const prior = new Float64Array(labels).fill(1);
  for (const { features, label } of examples) {
    prior[label] = (prior[label] ?? 0) + 1;
    for (const feature of new Set(features)) {
      const count = counts.get(feature) ?? new Float32Array(labels);
      count[label] = (count[label] ?? 0) + 1;
      totals[label] = (totals[label] ?? 0) + 1;
      counts.set(feature, count);
    }
  }
  const beside = totals.map((total) => Math.log(total + SMOOTHING * counts.size));
  const first = prior.map((count) => PRIOR * Math.log(count / (examples.length + labels)));
  return (features) => {
    const scores = Float64Array.from(first);
    for (const feature of new Set(features)) {
      const count = counts.get(feature);
      if (count === undefined) continue;
      for (let label = 0; label < labels; label += 1)
        scores[label] =
          (scores[label] ?? 0) + Math.log((count[label] ?? 0) + SMOOTHING) - (beside[label] ?? 0);
    }
    return scores;
  };
}

/** Scores as chances that sum to 1. */
export function chancesOf(scores: Scores): Scores {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((all, each) => all + each, 0);
  return raised.map((each) => each / sum);
}
