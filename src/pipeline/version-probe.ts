import { Budget } from '../core/budget.ts';
import type { Language } from '../core/language.ts';
import { isFlawRule, type Rule } from '../core/rule.ts';
import type { ScanSettings } from '../core/settings.ts';
import { Detector } from '../detect/detector.ts';
import { EveryLineRules } from '../detect/every-line.ts';
import { Prefilter } from '../detect/prefilter.ts';
import { RuleSet } from '../detect/rule-set.ts';
import { flawGate } from '../flaws/find-flaws.ts';
import { asBuffer, decodeText } from '../sources/decode-text.ts';
import { WINDOW_BYTES } from '../sources/read-windows.ts';
import { detectLanguage } from '../syntax/detect-language.ts';
import { changedPart } from './changed-part.ts';
import { toText } from './inspector.ts';
import { runsInto, sees } from './sight.ts';

/** Bytes that language detection may look at. */
const HEAD_BYTES = 256;

/** One blob as it was read. */
export interface Version {
  readonly object: string;
  readonly path: string;
  readonly content: Buffer;
}

/**
 * Tells of old versions whether they hold a secret of their own, without finding out which: most do not, and need no report. Flaws of code that is no
 * longer in use are none. What a version has in common with the one before it is not searched again.
 */
export class VersionProbe {
  readonly #settings: ScanSettings;
  readonly #onRule: (ruleId: string) => void;
  readonly #prefilter: Prefilter;
  readonly #everyLine: EveryLineRules;
  readonly #detector: Detector;

  constructor(rules: readonly Rule[], settings: ScanSettings, onRule: (ruleId: string) => void) {
    const ofSecrets = rules.filter((rule) => !isFlawRule(rule));
    this.#settings = settings;
    this.#onRule = onRule;
    this.#prefilter = new Prefilter(new RuleSet(ofSecrets), flawGate);
    this.#everyLine = new EveryLineRules(ofSecrets);
    this.#detector = new Detector(this.#prefilter, settings.maxDecodeDepth);
  }

  /**
   * @param before an older version of the same path, whose secrets are known
   * @returns true also where that cannot be told
   * @throws BudgetExceeded
   */
  mayHoldSecret({ path, content }: Version, before: Version | undefined): boolean {
    const text = plainText(content);
    if (text === undefined) return true;
    const language = languageOf(path, content);
    const isAlike = before && plainText(before.content) && languageOf(path, before.content) === language;
    const part = isAlike ? changedPart(before.content, content) : undefined;
    const found = this.#prefilter.scan(text.bytes, language, 'all', part && ((rule, offset) => sees(rule, offset, part)));
    const hits = this.#everyLine.addTo(found, path, text.bytes);
    if (!hits) return false;
    const encoded = part ? hits.encoded.filter((offset) => runsInto(offset, part)) : hits.encoded;
    if (hits.rules.length + encoded.length === 0) return false;
    const { tick } = new Budget(this.#settings.fileBudget);
    const near = { rules: hits.rules, encoded };
    const matches = this.#detector.find(toText(text, near), near, { path, language, tick, onRule: this.#onRule });
    return matches.next().done !== true;
  }
}

/** UTF-8 in one window, of which every byte is text: there offsets in the blob are offsets in the text. */
function plainText(content: Buffer): { bytes: Buffer; ascii: boolean } | undefined {
  if (content.length > WINDOW_BYTES) return undefined;
  const text = decodeText(content);
  if (text.kind === 'skip' || text.encoding !== 'utf-8' || text.bytes.length !== content.length) return undefined;
  return { bytes: asBuffer(text.bytes), ascii: text.ascii };
}

function languageOf(path: string, content: Buffer): Language {
  return detectLanguage(path, content.subarray(0, HEAD_BYTES));
}
