/** A parsed value that still knows its place, so that every complaint can name a line. Lines are 1-based. */
export type ConfigNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly line: number;
  readonly value: string | number | boolean | null;
}

export interface ListNode {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly ConfigNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  /** line of the key */
  readonly line: number;
  readonly value: ConfigNode;
}

/** The value under a chain of keys and indexes; undefined where there is none. */
export function nodeAt(node: ConfigNode | undefined, ...steps: readonly (string | number)[]): ConfigNode | undefined {
  return steps.reduce<ConfigNode | undefined>((at, step) => {
    if (at?.kind === 'list' && typeof step === 'number') return at.items[step];
    return at?.kind === 'map' ? at.entries.find(({ key }) => key === step)?.value : undefined;
  }, node);
}

/** Plain data without positions. Maps have no prototype, so that a key such as `__proto__` is a key. */
export function toPlain(node: ConfigNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries) map[key] = toPlain(value);
  return map;
}
