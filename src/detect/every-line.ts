import { isPatternRule, type PatternRule, type Rule } from '../core/rule.ts';
import type { Hit, Hits } from './prefilter.ts';

/** Lines of one file that are tried; such files are short. */
const MOST_LINES = 5000;

/** Rules for files that are values and nothing else, with no keyword that a prefilter could look for. */
export class EveryLineRules {
  readonly #rules: readonly PatternRule[];
  /** one test for most files, which are none of these */
  readonly #any: RegExp | undefined;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.filter((rule): rule is PatternRule => isPatternRule(rule) && rule.everyLine !== undefined);
    const paths = this.#rules.flatMap(({ path }) => (path ? [`(?:${path.source})`] : []));
    this.#any = paths.length > 0 ? new RegExp(paths.join('|'), 'i') : undefined;
  }

  /** Hits at the start of every line (byte offsets) for each rule whose files these are; the hits themselves otherwise. */
  addTo(hits: Hits | undefined, path: string, bytes: Uint8Array): Hits | undefined {
    if (!this.#any?.test(path)) return hits;
    const rules = this.#rules.filter((rule) => rule.path?.test(path));
    if (rules.length === 0) return hits;
    const starts = lineStarts(bytes);
    const added = rules.flatMap((rule) =>
      starts
        .filter((start, line) => isLong(rule, (starts[line + 1] ?? bytes.length) - start))
        .map((offset): Hit => ({ rule, keyword: '', offset })),
    );
    if (added.length === 0) return hits;
    const all = [...(hits?.rules ?? []), ...added].sort((a, b) => a.offset - b.offset);
    return { encoded: [], ...hits, rules: all };
  }
}

function isLong({ everyLine }: PatternRule, bytes: number): boolean {
  return typeof everyLine !== 'object' || bytes >= everyLine.least;
}

function lineStarts(bytes: Uint8Array): number[] {
  const starts = [0];
  for (
    let at = bytes.indexOf(10);
    at !== -1 && at + 1 < bytes.length && starts.length < MOST_LINES;
    at = bytes.indexOf(10, at + 1)
  )
    starts.push(at + 1);
  return starts;
}
