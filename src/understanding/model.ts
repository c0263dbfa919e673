import type { Block } from './blocks.ts';
import { BLOCKS } from './blocks.ts';
import type { ByteReader } from './bytes.ts';
import { asBytes, readingBytes } from './bytes.ts';
import type { Classifier, DenseGroup } from './classifier.ts';
import { columnsOf } from './classifier.ts';

/** The shape of the model files; a program reads only its own. */
const FORMAT = 1;

/** Everything that was learned from examples, except the vectors. */
export type Model = {
  /** The hash of the examples it was learned from. */
  data: string;
  moves: MoveModel;
  safety: SafetyModel;
  details: DetailModel;
  /** Words of the examples a misspelt word may have been meant for, commonest first. */
  spelling: readonly string[];
};

/** Labels are the moves and `none` for what leads a message, and `+move` for what is in it at all. */
export type MoveModel = {
  classifier: Classifier;
  /** How much more likely a label is for each point of score. */
  sharpness: number;
  /** A move is in the message when its `+move` scores at least this. */
  alsoFrom: number;
};

/** Labels are the classes of the safety policy, and `danger` for any of those that stop the play. */
export type SafetyModel = {
  classifier: Classifier;
  /** From this much of danger and its likeliest class together the play stops. */
  dangerFrom: number;
};

/** Labels are the details that are learned; each is in a message from its own score on. */
export type DetailModel = { classifier: Classifier; from: readonly number[] };

/** A model as its two files: one to read, one of numbers. */
export type ModelFiles = { json: string; numbers: Uint8Array };

/** The files do not hold a model this program can use. `message` says what is wrong with them. */
export class BadModel extends Error {}

type Header = {
  labels: string[];
  groups: { block: Block; weight: number; features: string[] }[];
  dense: DenseGroup[];
};

type Written = {
  format: number;
  data: string;
  bytes: number;
  moves: { classifier: Header; sharpness: number; alsoFrom: number };
  safety: { classifier: Header; dangerFrom: number };
  details: { classifier: Header; from: number[] };
  spelling: string[];
};

export function writeModel(model: Model): ModelFiles {
  const numbers = asBytes(
    [model.moves, model.safety, model.details].flatMap(({ classifier }) => [
      ...classifier.featuriser.groups.map(({ idf }) => idf),
      classifier.scales,
      classifier.bias,
      classifier.weights,
    ]),
  );
  const written: Written = {
    format: FORMAT,
    data: model.data,
    bytes: numbers.length,
    moves: { ...model.moves, classifier: headerOf(model.moves.classifier) },
    safety: { ...model.safety, classifier: headerOf(model.safety.classifier) },
    details: { from: [...model.details.from], classifier: headerOf(model.details.classifier) },
    spelling: [...model.spelling],
  };
  return { json: `${JSON.stringify(written)}\n`, numbers };
}

/** Throws `BadModel` when the files are damaged, cut off, or of another format. */
export function readModel({ json, numbers }: ModelFiles): Model {
  const written = parsed(json);
  if (written.format !== FORMAT)
    throw new BadModel(`it has format ${written.format}, and this program reads ${FORMAT}`);
  if (!Array.isArray(written.spelling) || !(written.moves.sharpness > 0))
    throw new BadModel('it is damaged');
  if (numbers.length !== written.bytes)
    throw new BadModel(`its numbers are ${numbers.length} bytes and should be ${written.bytes}`);
  const reader = readingBytes(numbers);
  try {
    return {
      data: written.data,
      moves: { ...written.moves, classifier: classifierFrom(written.moves.classifier, reader) },
      safety: { ...written.safety, classifier: classifierFrom(written.safety.classifier, reader) },
      details: {
        ...written.details,
        classifier: classifierFrom(written.details.classifier, reader),
      },
      spelling: written.spelling,
    };
  } catch (error) {
    throw error instanceof BadModel ? error : new BadModel('it is damaged');
  }
}

function parsed(json: string): Written {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && 'format' in value) return value as Written;
  } catch {
    // Said below.
  }
  throw new BadModel('it is damaged');
}

function headerOf({ labels, featuriser }: Classifier): Header {
  return {
    labels: [...labels],
    groups: featuriser.groups.map(({ block, weight, columns }) => ({
      block,
      weight,
      features: [...columns.keys()],
    })),
    dense: [...featuriser.dense],
  };
}

function classifierFrom({ labels, groups, dense }: Header, reader: ByteReader): Classifier {
  const featuriser = {
    groups: groups.map(({ block, weight, features }) => {
      if (!BLOCKS.includes(block)) throw new BadModel(`it knows features called ${block}`);
      return {
        block,
        weight,
        columns: new Map(features.map((feature, at) => [feature, at])),
        idf: reader.floats(features.length),
      };
    }),
    dense,
  };
  return {
    labels,
    featuriser,
    scales: reader.floats(labels.length),
    bias: reader.floats(labels.length),
    weights: reader.bytes(columnsOf(featuriser) * labels.length),
  };
}
