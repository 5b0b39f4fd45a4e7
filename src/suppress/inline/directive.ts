import type { Language } from '../../core/language.ts';
import { DIRECTIVE_WORD } from '../../core/product.ts';

/** One inline suppression of ours as it is written. */
export interface Directive {
  readonly verb: 'line' | 'next-line' | 'start' | 'end';
  /** 1-based line of the file it stands on */
  readonly line: number;
  /** rule ids and categories; none stands for all */
  readonly names: readonly string[];
  readonly reason: string;
  /** as written after `until=` */
  readonly until?: string;
  /** it is the first thing in its comment; one amid other words may be a mention, and is not reported when it is unused */
  readonly leading: boolean;
}

const VERBS = { '': 'line', '-next-line': 'next-line', '-start': 'start', '-end': 'end' } as const;

/** Not in quotes and not part of a longer word: those are mentions. */
const WORD = new RegExp(`(?<![\\w\`'"-])${DIRECTIVE_WORD}(?<suffix>-next-line|-start|-end|)(?![\\w\`'"-])`, 'g');

/** What begins a comment in the languages and templates there are; a further line of a block comment may begin with a star. */
const MARKS = String.raw`//+[!/]?|/\*+!?|\*|#+|--|<!--|;+|\{#|\{\{!(?:--)?|\(\*|\{-|@\*|^\s*(?:rem\b|dnl\b|\.\.)`;
/** Only where nothing is known of the language: TeX, Fortran, Vim. */
const MARKS_OF_TEXT = `${MARKS}|%+|!|'|"`;
const MARKS_OF_BASIC = `${MARKS}|'`;

/** `leading` fits what stands before the word where that comes first in its comment, `within` where a comment has begun at all. */
const placesBefore = (marks: string) => ({
  leading: new RegExp(`(?:^|${marks})\\s*$`, 'i'),
  within: new RegExp(marks, 'i'),
});
const ANYWHERE = placesBefore(MARKS);
const IN_TEXT = placesBefore(MARKS_OF_TEXT);
const IN_BASIC = placesBefore(MARKS_OF_BASIC);

/** A directive with its reason; UTF-16 units. */
const LONGEST = 1000;
/** UTF-16 units before the word in which its comment begins. */
const LOOK_BACK = 400;

/** Ends of block comments. */
const CLOSING = /\*\/|--+>|#[>}]|(?:--)?\}\}|\*\)|-\}|\*@/;

/** Whether the word stands in a comment after `text`, and if so whether it comes first there. */
function placeInComment(text: string, language: Language): 'leading' | 'later' | undefined {
  const places = language === 'text' ? IN_TEXT : language === 'vb' ? IN_BASIC : ANYWHERE;
  const near = text.slice(-LOOK_BACK);
  if (places.leading.test(near)) return 'leading';
  return places.within.test(near) ? 'later' : undefined;
}

/**
 * The inline suppressions on one line: `tightlip-ignore[-next-line|-start|-end] [rule or category, …] [until=YYYY-MM-DD] [-- reason]`.
 *
 * @param text the line, without its end
 * @param line its 1-based number
 */
export function parseDirectives(text: string, line: number, language: Language): Directive[] {
  const found: Directive[] = [];
  for (const match of text.matchAll(WORD)) {
    const place = placeInComment(text.slice(0, match.index), language);
    if (place === undefined) continue;
    const suffix = match.groups?.['suffix'] as keyof typeof VERBS;
    const rest = text.slice(match.index + match[0].length, match.index + LONGEST);
    found.push({ verb: VERBS[suffix], line, leading: place === 'leading', ...parseRest(rest) });
  }
  return found;
}

function parseRest(text: string): Pick<Directive, 'names' | 'reason' | 'until'> {
  const comment = text.slice(0, CLOSING.exec(text)?.index).split(DIRECTIVE_WORD)[0] as string;
  const dashes = /(?:^|\s)(?:--|—)\s*/.exec(comment);
  const head = comment.slice(0, dashes?.index);
  const words = head.split(/[\s,:;()[\]]+/).filter((word) => word !== '');
  const until = words.find((word) => word.startsWith('until='))?.slice('until='.length);
  return {
    names: words.filter((word) => !word.startsWith('until=')),
    reason: dashes ? comment.slice(dashes.index + dashes[0].length).trim() : '',
    ...(until !== undefined && { until }),
  };
}
