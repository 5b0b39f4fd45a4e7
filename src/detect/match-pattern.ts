import type { Span } from '../core/location.ts';
import type { Language } from '../core/language.ts';
import { shapesOf, type NamedValue, type PatternRule, type StructureShape } from '../core/rule.ts';
import { assignmentTo, looseAssignmentTo, nameAround, type Assignment } from './assignment/parse.ts';
import { normalName } from './assignment/names.ts';
import { STRUCTURE_READERS } from './structures/index.ts';

/** What a pattern matched: the whole and the secret in it, offsets into the text. */
export interface PatternHit {
  readonly whole: Span;
  readonly secret: Span;
  /** what the secret says, where a structure encodes it */
  readonly value?: string;
}

export const DEFAULT_REACH = 512;
/** Units on either side of the window that look-behind and look-ahead may see. */
const MARGIN = 64;

/**
 * An expression in two sticky forms. Only without indices (flag `d`) can V8 go over to its linear engine when backtracking takes long, so that form
 * decides; the other is asked where in a match the secret stands.
 */
interface StickyPattern {
  readonly decides: RegExp;
  readonly locates: RegExp;
}

type PreparedShape = StickyPattern | NamedValue | StructureShape;

const compiled = new WeakMap<PatternRule, readonly PreparedShape[]>();

/** A rule's shapes, regular expressions in their sticky forms, made on first use. */
function stickyShapes(rule: PatternRule): readonly PreparedShape[] {
  let shapes = compiled.get(rule);
  if (!shapes) {
    shapes = shapesOf(rule).map((shape) => (shape instanceof RegExp ? stickyPattern(shape) : shape));
    compiled.set(rule, shapes);
  }
  return shapes;
}

function stickyPattern({ source, flags }: RegExp): StickyPattern {
  const sticky = `${flags.replace(/[gyd]/g, '')}y`;
  return { decides: new RegExp(source, sticky), locates: new RegExp(source, `${sticky}d`) };
}

const NOTHING: readonly PatternHit[] = [];

/**
 * What a rule matches round a keyword: the first match of its first shape that has one, or all secrets of a structure. An expression is tried at
 * every offset from `lead` units before the keyword up to it, and never beyond `reach` units after it. It sees a slice, so that no quantifier,
 * however written, runs over a whole file.
 *
 * @param offset UTF-16 offset of the keyword
 */
export function matchPattern(
  rule: PatternRule,
  text: string,
  offset: number,
  keyword: string,
  language: Language,
): readonly PatternHit[] {
  for (const shape of stickyShapes(rule)) {
    if ('structure' in shape) {
      const hits = STRUCTURE_READERS[shape.structure](text, offset);
      if (hits.length > 0) return hits;
      continue;
    }
    const hit =
      'decides' in shape ? matchRegExp(rule, shape, text, offset) : matchNamedValue(shape, text, offset, keyword, language);
    if (hit) return [hit];
  }
  return NOTHING;
}

function matchRegExp(rule: PatternRule, pattern: StickyPattern, text: string, offset: number): PatternHit | undefined {
  const lead = rule.lead ?? 0;
  const reach = rule.reach ?? DEFAULT_REACH;
  const base = Math.max(0, offset - lead - MARGIN);
  const window = text.slice(base, offset + reach + MARGIN);
  const last = offset - base;
  for (let at = Math.max(0, last - lead); at <= last; at++) {
    pattern.decides.lastIndex = at;
    if (!pattern.decides.test(window)) continue;
    pattern.locates.lastIndex = at;
    const hit = toHit(pattern.locates.exec(window) as RegExpExecArray, base);
    if (hit.whole.end <= offset + reach && hit.whole.end > offset) return hit;
  }
  return undefined;
}

/** Other bytes than ASCII: there bytes and text differ. */
const BEYOND_ASCII = /[\x80-\xff]/;

/**
 * Whether a rule's expression matches round a keyword in a text given as UTF-8, without decoding more than the window; true where that cannot be told
 * on bytes.
 */
export function matchesBytes(rule: PatternRule, bytes: Buffer, offset: number): boolean {
  const lead = rule.lead ?? 0;
  const base = Math.max(0, offset - lead - MARGIN);
  let window: string | undefined;
  for (const shape of stickyShapes(rule)) {
    if (!('decides' in shape)) return true;
    if (window === undefined) {
      window = bytes.toString('latin1', base, offset + (rule.reach ?? DEFAULT_REACH) + MARGIN);
      if (BEYOND_ASCII.test(window)) return true;
    }
    for (let at = Math.max(0, offset - base - lead); at <= offset - base; at++) {
      shape.decides.lastIndex = at;
      if (shape.decides.test(window)) return true;
    }
  }
  return false;
}

/** Words before a token in a header's value. */
const SCHEME = /^(?:Bearer|Token|Basic|ApiKey|API-Key|Key)[ \t]+/i;

function matchNamedValue(
  shape: NamedValue,
  text: string,
  offset: number,
  keyword: string,
  language: Language,
): PatternHit | undefined {
  const name = nameAround(text, offset, keyword.length);
  const strict = isNamed(shape, text, name) ? assignmentTo(text, name, language) : undefined;
  const hit = strict && fits(shape, text, strict);
  if (hit) return hit;
  const loose = looseAssignmentTo(text, name);
  return loose && isNamed(shape, text, loose.name) ? fits(shape, text, loose) : undefined;
}

function isNamed({ names }: NamedValue, text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return names.test(name) || names.test(normalName(name));
}

function fits(shape: NamedValue, text: string, found: Assignment): PatternHit | undefined {
  const value = text.slice(found.value.start, found.value.end);
  const scheme = SCHEME.exec(value)?.[0].length ?? 0;
  for (const skipped of scheme > 0 ? [0, scheme] : [0]) {
    const secret = { start: found.value.start + skipped, end: found.value.end };
    if (shape.value.test(value.slice(skipped))) return { whole: { start: found.name.start, end: found.value.end }, secret };
  }
  return undefined;
}

function toHit(match: RegExpExecArray, base: number): PatternHit {
  const [start, end] = match.indices?.groups?.['secret'] ?? [match.index, match.index + match[0].length];
  return {
    whole: { start: base + match.index, end: base + match.index + match[0].length },
    secret: { start: base + start, end: base + end },
  };
}

/** UTF-16 units looked at before and after, however long the lines are. */
const NEAR_LIMIT = 2000;

/** Whether a rule's `near` condition holds: its pattern occurs within so many lines of the span, and not in the span itself. */
export function holdsNear(near: NonNullable<PatternRule['near']>, text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - NEAR_LIMIT), span.start).split('\n');
  const after = text.slice(span.end, span.end + NEAR_LIMIT).split('\n');
  const count = near.lines + 1;
  return near.pattern.test(before.slice(-count).join('\n')) || near.pattern.test(after.slice(0, count).join('\n'));
}
