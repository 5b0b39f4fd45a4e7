import { now } from '../core/clock.ts';
import type { Budget } from '../core/budget.ts';
import type { Fragment } from '../core/fragment.ts';
import type { Language } from '../core/language.ts';
import type { Match, Tracer } from '../core/match.ts';
import { isFlawRule, type Rule } from '../core/rule.ts';
import type { ScanSettings } from '../core/settings.ts';
import { Detector } from '../detect/detector.ts';
import { EveryLineRules } from '../detect/every-line.ts';

import { resolveOverlaps } from '../detect/overlap.ts';
import { Prefilter, toTextOffsets, type Hit, type Hits } from '../detect/prefilter.ts';
import { RuleSet } from '../detect/rule-set.ts';
import { findFlaws, flawGate, type FlawHit } from '../flaws/find-flaws.ts';
import { holdsNoCode } from '../flaws/no-code.ts';
import { compileAllowlist } from '../suppress/allowlist.ts';
import { FileReport, type AddOptions, type Suppressions } from './file-report.ts';
import { inlinePolicy } from './inline-policy.ts';
import type { StageTimes } from './stage-times.ts';

/** Valid UTF-8 of one file, or of one window of it. */
export interface Content {
  readonly path: string;
  readonly language: Language;
  readonly bytes: Uint8Array;
  readonly ascii: boolean;
  readonly window?: Fragment['window'];
  readonly stored?: AddOptions['stored'];
}

/** What one text goes through, from bytes to findings. One an thread: compiled rules are shared by all its files. */
export class Inspector {
  readonly rules: readonly Rule[];
  readonly settings: ScanSettings;
  readonly #prefilter: Prefilter;
  readonly #everyLine: EveryLineRules;
  readonly #detector: Detector;
  readonly #suppressions: Suppressions;
  /** told the rule at work before each step that could hang; see pool.ts */
  onRule: (ruleId: string) => void = () => {};

  /** @param gates `open`: every keyword is followed up, which finds the same and explains more */
  constructor(rules: readonly Rule[], settings: ScanSettings, gates: 'shut' | 'open' = 'shut') {
    this.rules = rules;
    this.settings = settings;
    this.#everyLine = new EveryLineRules(rules);
    const own = new Set(settings.rules.custom.map(({ id }) => id));
    this.#prefilter = new Prefilter(new RuleSet(rules), gates === 'open' ? undefined : flawGate, own);
    this.#detector = new Detector(this.#prefilter, settings.maxDecodeDepth);
    this.#suppressions = { allowlist: compileAllowlist(settings.allowlists), inline: inlinePolicy(rules, settings) };
  }

  /** A report that gathers the windows of one file. */
  open(path: string): FileReport {
    return new FileReport(path, this.settings, this.#suppressions);
  }

  /**
   * Looks at one content and adds what it finds to the file's report.
   *
   * @throws BudgetExceeded when the file's budget runs out; what was found before stays
   */
  inspect(content: Content, budget: Budget, report: FileReport, times: StageTimes, trace?: Tracer): void {
    const start = now();
    const { path, language, bytes } = content;
    const scanned = this.#prefilter.scan(bytes, language, holdsNoCode(path) ? 'secrets' : 'all');
    const hits = this.#everyLine.addTo(scanned, path, bytes);
    const filtered = now();
    times.prefilter += filtered - start;
    if (!hits) return;
    const text = toText(content, hits);
    const fragment: Fragment = { path, text, language, ...(content.window && { window: content.window }) };
    const matches: Match[] = [];
    try {
      for (const match of this.#match(fragment, hits, budget, trace)) matches.push(match);
    } finally {
      if (matches.length > 0 || hits.directive) {
        const { stored } = content;
        report.add(fragment, matches, resolveOverlaps(matches, trace), { stored, directive: hits.directive, trace });
      }
      times.match += now() - filtered;
    }
  }

  *#match(fragment: Fragment, hits: Hits, budget: Budget, trace: Tracer | undefined): Generator<Match, void, undefined> {
    const onRule = (ruleId: string): void => {
      budget.rule = ruleId;
      this.onRule(ruleId);
    };
    const { path, language, text } = fragment;
    if (trace) traceKeywords(hits.rules, trace);
    const secretHits: Hits = { rules: hits.rules.filter((hit) => !isFlawRule(hit.rule)), encoded: hits.encoded };
    yield* this.#detector.find(text, secretHits, { path, language, tick: budget.tick, onRule, trace });
    const flawHits = hits.rules.filter((hit): hit is Hit & FlawHit => isFlawRule(hit.rule));
    if (flawHits.length === 0) return;
    onRule((flawHits[0] as FlawHit).rule.id);
    yield* findFlaws(fragment, flawHits, budget.tick, trace);
  }
}

/** The text of a content; its hits' offsets are in units of that from then on. */
export function toText({ bytes, ascii }: Pick<Content, 'bytes' | 'ascii'>, hits: Hits): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (ascii) return buffer.toString('latin1');
  toTextOffsets(hits, bytes);
  return buffer.toString('utf8');
}

function traceKeywords(hits: readonly Hit[], trace: Tracer): void {
  for (const { rule, keyword, offset } of hits) {
    const span = { start: offset, end: offset + keyword.length };
    trace({ ruleId: rule.id, span, step: 'keyword', verdict: 'note', detail: `keyword ${JSON.stringify(keyword)}` });
  }
}
