import type { Category } from '../../core/category.ts';

/** Directives of other scanners, as their users' documentation gives them. They suppress; nobody is told when they do not. */
interface ForeignDirective {
  /** on the finding's own line, or on the line before it */
  readonly where: 'line' | 'line-before';
  readonly pattern: RegExp;
  readonly about: 'secrets' | 'flaws' | 'all';
}

const on = (pattern: RegExp, about: ForeignDirective['about'] = 'secrets'): ForeignDirective => ({
  where: 'line',
  pattern,
  about,
});
const above = (pattern: RegExp, about: ForeignDirective['about'] = 'secrets'): ForeignDirective => ({
  where: 'line-before',
  pattern,
  about,
});

const DIRECTIVES: readonly ForeignDirective[] = [
  on(/\bgitleaks:allow\b/),
  on(/\bbetterleaks:allow\b/),
  on(/\btrufflehog:ignore\b/),
  on(/\bkingfisher:ignore\b/),
  on(/\bggignore\b(?!-)/),
  on(/\bpragma: ?(?:allow|white)list secret\b/i),
  above(/\bpragma: ?(?:allow|white)list nextline secret\b/i),
  on(/\bsecretlint-disable-line\b/),
  above(/\bsecretlint-disable-next-line\b/),
  // Bandit and gosec; Sonar; Semgrep, which also takes it from the line before
  on(/(?:#|\/\/|\/\*) ?nosec\b/i, 'flaws'),
  on(/\bNOSONAR\b/, 'flaws'),
  on(/\bnosemgrep\b/, 'all'),
  above(/^\s*(?:#|\/\/|\/\*|--|<!--)\s*nosemgrep\b/, 'all'),
];

const BLOCK = /\bsecretlint-(disable|enable)\b(?!-)/g;

/** The words of a directive of another tool that covers a finding; undefined where there is none. */
export function foreignDirective(category: Category, line: string, lineBefore: string): string | undefined {
  const about = category === 'secret' ? 'secrets' : 'flaws';
  for (const directive of DIRECTIVES) {
    if (directive.about !== 'all' && directive.about !== about) continue;
    const words = directive.pattern.exec(directive.where === 'line' ? line : lineBefore)?.[0];
    if (words !== undefined) return words.replace(/^[^\w]+/, '');
  }
  return undefined;
}

/** Offsets between a `secretlint-disable` and the next `secretlint-enable`, or the text's end: half-open, in order. */
export function secretlintBlocks(text: string): readonly (readonly [start: number, end: number])[] {
  if (!text.includes('secretlint-disable')) return [];
  const blocks: (readonly [number, number])[] = [];
  let open: number | undefined;
  for (const { index, 1: verb } of text.matchAll(BLOCK)) {
    if (verb === 'disable') open ??= index;
    else if (open !== undefined) {
      blocks.push([open, index]);
      open = undefined;
    }
  }
  if (open !== undefined) blocks.push([open, Infinity]);
  return blocks;
}
