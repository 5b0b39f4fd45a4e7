import type { Ensemble } from '../../src/detect/model/trees.ts';

/** What one tree grower learns from: rows by number, columns by feature. */
export interface TrainingSet {
  readonly features: readonly string[];
  /** how many of them, from the left, the leading trees may ask */
  readonly cheap: number;
  readonly rows: readonly (readonly number[])[];
  /** 0 or 1 */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  /** number of the repository of each row: a split must hold in several */
  readonly groups: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  /** leading trees, over the cheap features alone */
  readonly first: number;
  readonly depth: number;
  readonly rate: number;
  /** least repositories on either side of a split */
  readonly groups: number;
  /** least sum of second derivatives on either side of a split */
  readonly hessian: number;
  /** L2 penalty of a leaf */
  readonly penalty: number;
}

export const DEFAULT_BOOST: BoostOptions = { trees: 60, first: 24, depth: 2, rate: 0.15, groups: 6, hessian: 6, penalty: 8 };

const MOST_BINS = 48;

interface Column {
  /** ascending; bin b holds values v with cuts[b-1] <= v < cuts[b] */
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Gradient boosting with second derivatives (Friedman 2001; Chen and Guestrin 2016). Uses no chance: the same rows give the same trees. */
export function boost(set: TrainingSet, options: BoostOptions = DEFAULT_BOOST): Ensemble {
  const columns = set.features.map((_, feature) => binned(set.rows.map((row) => row[feature] as number)));
  const positive = sum(set.labels.map((label, row) => label * (set.weights[row] as number)));
  const bias = Math.round(1000 * Math.log(positive / (sum(set.weights) - positive)));
  const logits = new Float64Array(set.rows.length).fill(bias / 1000);
  const trees: string[] = [];
  for (let round = 0; round < options.trees; round++) {
    const asked = round < options.first ? columns.slice(0, set.cheap) : columns;
    const grower = new TreeGrower(set, asked, logits, options);
    trees.push(
      grower
        .grow(
          set.rows.map((_, row) => row),
          options.depth,
        )
        .join(' '),
    );
  }
  return { features: set.features, bias, first: options.first, trees: trees.join(';') };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function binned(values: readonly number[]): Column {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const cuts: number[] = [];
  const between = (low: number, high: number): number => Number(((low + high) / 2).toPrecision(4));
  if (distinct.length <= MOST_BINS) {
    for (let at = 1; at < distinct.length; at++) cuts.push(between(distinct[at - 1] as number, distinct[at] as number));
  } else {
    for (let part = 1; part < MOST_BINS; part++) {
      const cut = Number((sorted[Math.floor((part * sorted.length) / MOST_BINS)] as number).toPrecision(4));
      if (cut > (cuts.at(-1) ?? -Infinity)) cuts.push(cut);
    }
  }
  return { cuts, bins: Uint8Array.from(values, (value) => cuts.findLastIndex((cut) => value >= cut) + 1) };
}

class TreeGrower {
  readonly #set: TrainingSet;
  readonly #columns: readonly Column[];
  readonly #logits: Float64Array;
  readonly #options: BoostOptions;
  readonly #gradient: Float64Array;
  readonly #hessian: Float64Array;

  /** @param logits moved by the grown tree, in place */
  constructor(set: TrainingSet, columns: readonly Column[], logits: Float64Array, options: BoostOptions) {
    this.#set = set;
    this.#columns = columns;
    this.#logits = logits;
    this.#options = options;
    const chances = Float64Array.from(logits, (logit) => 1 / (1 + Math.exp(-logit)));
    this.#gradient = chances.map((chance, row) => (chance - (set.labels[row] as number)) * (set.weights[row] as number));
    this.#hessian = chances.map((chance, row) => chance * (1 - chance) * (set.weights[row] as number));
  }

  /** Words of the tree over these rows, in the form of src/detect/model/trees.ts. */
  grow(rows: readonly number[], depth: number): string[] {
    const value = Math.round(1000 * this.#options.rate * this.#leaf(rows));
    const split = depth > 0 ? this.#bestSplit(rows) : undefined;
    if (!split) {
      for (const row of rows) this.#logits[row] = (this.#logits[row] as number) + value / 1000;
      return [String(value)];
    }
    const { bins, cuts } = this.#columns[split.feature] as Column;
    const below = rows.filter((row) => (bins[row] as number) <= split.bin);
    const above = rows.filter((row) => (bins[row] as number) > split.bin);
    const head = `${split.feature}<${cuts[split.bin] as number}:${value}`;
    return [head, ...this.grow(below, depth - 1), ...this.grow(above, depth - 1)];
  }

  #leaf(rows: readonly number[]): number {
    const gradient = sum(rows.map((row) => this.#gradient[row] as number));
    return -gradient / (sum(rows.map((row) => this.#hessian[row] as number)) + this.#options.penalty);
  }

  #bestSplit(rows: readonly number[]): Split | undefined {
    let best: Split | undefined;
    for (let feature = 0; feature < this.#columns.length; feature++) {
      const split = this.#splitOf(feature, rows);
      if (split && split.gain > (best?.gain ?? 0.1)) best = split;
    }
    return best && this.#holdsInGroups(rows, best) ? best : this.#nextBest(rows);
  }

  /** The best split that enough repositories stand on both sides of; asked only when the very best fails. */
  #nextBest(rows: readonly number[]): Split | undefined {
    return this.#columns
      .map((_, feature) => this.#splitOf(feature, rows))
      .filter((split): split is Split => split !== undefined && split.gain > 0.1)
      .sort((a, b) => b.gain - a.gain || a.feature - b.feature)
      .slice(0, 12)
      .find((split) => this.#holdsInGroups(rows, split));
  }

  #holdsInGroups(rows: readonly number[], { feature, bin }: Split): boolean {
    const { bins } = this.#columns[feature] as Column;
    const sides = [new Set<number>(), new Set<number>()] as const;
    for (const row of rows) sides[(bins[row] as number) <= bin ? 0 : 1].add(this.#set.groups[row] as number);
    return sides.every((side) => side.size >= this.#options.groups);
  }

  #splitOf(feature: number, rows: readonly number[]): Split | undefined {
    const { bins, cuts } = this.#columns[feature] as Column;
    const gradients = new Float64Array(cuts.length + 1);
    const hessians = new Float64Array(cuts.length + 1);
    for (const row of rows) {
      const bin = bins[row] as number;
      gradients[bin] = (gradients[bin] as number) + (this.#gradient[row] as number);
      hessians[bin] = (hessians[bin] as number) + (this.#hessian[row] as number);
    }
    const totalGradient = gradients.reduce((total, part) => total + part, 0);
    const totalHessian = hessians.reduce((total, part) => total + part, 0);
    const gainOf = (gradient: number, hessian: number): number => (gradient * gradient) / (hessian + this.#options.penalty);
    const whole = gainOf(totalGradient, totalHessian);
    let best: Split | undefined;
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < cuts.length; bin++) {
      gradient += gradients[bin] as number;
      hessian += hessians[bin] as number;
      if (hessian < this.#options.hessian || totalHessian - hessian < this.#options.hessian) continue;
      const gain = gainOf(gradient, hessian) + gainOf(totalGradient - gradient, totalHessian - hessian) - whole;
      if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
    }
    return best;
  }
}
