/**
 * An ensemble of small decision trees in one line of text: trees by `;`, nodes in preorder by blanks. A node is `feature<threshold:value`, where the first
 * child takes what is below the threshold, a leaf only `value`. Values are thousandths of a logit: the mean of what the trees say below that node, so
 * that every step down a path has a share in the outcome (Saabas 2014) and can be named as a reason.
 */
export interface Ensemble {
  /** names of the features, as counted in the text; '' where no tree asks */
  readonly features: readonly string[];
  /** logit before any tree, thousandths */
  readonly bias: number;
  /** leading trees, which ask only what is cheap to know */
  readonly first: number;
  readonly trees: string;
}

interface Node {
  /** number of the feature; -1 in a leaf */
  readonly feature: number;
  readonly threshold: number;
  readonly value: number;
  readonly below?: Node;
  readonly above?: Node;
}

export class Forest {
  readonly #features: readonly string[];
  readonly #bias: number;
  readonly #first: readonly Node[];
  readonly #rest: readonly Node[];

  constructor({ features, bias, first, trees }: Ensemble) {
    const nodes = trees.split(';').map((tree) => readNode(tree.split(' ')));
    this.#features = features;
    this.#bias = bias / 1000;
    this.#first = nodes.slice(0, first);
    this.#rest = nodes.slice(first);
  }

  /** @param values the cheap features' at least, in the order of the ensemble's names */
  firstLogit(values: readonly number[]): number {
    return this.#bias + sum(this.#first, values);
  }

  /**
   * @param firstLogit what the leading trees said
   * @param values one for each feature
   */
  logit(firstLogit: number, values: readonly number[]): number {
    return firstLogit + sum(this.#rest, values);
  }

  /** Logits by feature, those that move the outcome most first; of the leading trees alone where `values` ends with the cheap ones. */
  reasons(values: readonly number[]): [feature: string, logit: number][] {
    const shares = new Map<number, number>();
    const asked = values.length < this.#features.length ? this.#first : [...this.#first, ...this.#rest];
    for (const root of asked) {
      let node = root;
      while (node.below && node.above) {
        const next = (values[node.feature] as number) < node.threshold ? node.below : node.above;
        shares.set(node.feature, (shares.get(node.feature) ?? 0) + next.value - node.value);
        node = next;
      }
    }
    return [...shares]
      .map(([feature, logit]): [string, number] => [this.#features[feature] as string, logit])
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  }
}

function sum(trees: readonly Node[], values: readonly number[]): number {
  let logit = 0;
  for (const root of trees) {
    let node = root;
    while (node.below && node.above) node = (values[node.feature] as number) < node.threshold ? node.below : node.above;
    logit += node.value;
  }
  return logit;
}

/** Takes one node and all below it from the front of `words`. */
function readNode(words: string[]): Node {
  const word = words.shift() as string;
  const split = /^(\d+)<(.+):(.+)$/.exec(word);
  if (!split) return { feature: -1, threshold: 0, value: Number(word) / 1000 };
  const [, feature, threshold, value] = split.map(Number) as [number, number, number, number];
  const below = readNode(words);
  return { feature, threshold, value: value / 1000, below, above: readNode(words) };
}
