import { CATEGORIES } from '../../core/category.ts';
import type { Carried, Commented, WrittenEntry } from './carried.ts';
import { countGroups, translateFlagless, translateGoRegex, type Translated } from './go-regex.ts';

/*
 * The keys are those of gitleaks' README, section "Configuration": title, extend, rules with their allowlists, allowlists of the whole file.
 */

type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const tablesOf = (value: unknown): Table[] => (Array.isArray(value) ? value.filter(isTable) : []);
/** `[[rules.allowlists]]`, and `[rules.allowlist]` as it was before. */
const allowlistsOf = (table: Table): Table[] => [table['allowlist'], ...tablesOf(table['allowlists'])].filter(isTable);

const LEAST_KEYWORD = 3;

/** Comment lines right above each header of an array of tables, in order: `[[rules]]`, `[[allowlists]]`, `[allowlist]`. */
export function commentsAbove(toml: string, header: RegExp): string[][] {
  const found: string[][] = [];
  let comment: string[] = [];
  for (const line of toml.split(/\r?\n/)) {
    const words = /^\s*#+\s?(.*)$/.exec(line)?.[1];
    if (words !== undefined) comment.push(words.trim());
    else {
      if (header.test(line)) found.push(comment.filter((each) => each !== ''));
      comment = [];
    }
  }
  return found;
}

class GitleaksConfig {
  readonly #builtIn: ReadonlySet<string>;
  readonly lost: string[] = [];
  readonly custom: Commented[] = [];
  readonly allowlists: Commented[] = [];
  readonly disable: string[] = [];

  constructor(builtIn: ReadonlySet<string>) {
    this.#builtIn = builtIn;
  }

  /** The rules' ids here that a gitleaks rule stands for: those of the file itself, and built-in ones of the same name. */
  #known(id: string, what: string): string | undefined {
    const own = ownId(id);
    if (this.#builtIn.has(own) || this.custom.some(({ entry }) => entry['id'] === own)) return own;
    this.lost.push(`${what} names the rule ${id}, which tightlip does not have under that name: see "tightlip rules list"`);
    return undefined;
  }

  #regex(go: string, what: string, translate: (go: string) => Translated): { source: string; flags: string } | undefined {
    const translated = translate(go);
    if (translated.problem === undefined) return translated;
    this.lost.push(`${what}: its regular expression ${translated.problem}`);
    return undefined;
  }

  extend(table: Table): void {
    if (table['path'] !== undefined || table['url'] !== undefined)
      this.lost.push('[extend] names another file: import that one too');
    for (const id of texts(table['disabledRules'])) {
      const known = this.#known(id, '[extend] disabledRules');
      if (known !== undefined) this.disable.push(known);
    }
  }

  rule(table: Table, comment: readonly string[]): void {
    const id = text(table['id']);
    const what = `the rule ${id === '' ? 'without an id' : id}`;
    if (text(table['regex']) === '') {
      if (text(table['path']) !== '') this.lost.push(`${what} looks at file names alone; tightlip looks at contents`);
      else if (allowlistsOf(table).length === 0) this.lost.push(`${what} has no regular expression`);
    } else this.#ownRule(table, id, what, comment);
    for (const allowlist of allowlistsOf(table)) this.allowlist(allowlist, `an allowlist of ${what}`, [], id);
  }

  #ownRule(table: Table, id: string, what: string, comment: readonly string[]): void {
    const own = ownId(id);
    if (own === '' || this.custom.some(({ entry }) => entry['id'] === own)) {
      this.lost.push(`${what} has no id of its own`);
      return;
    }
    if (this.#builtIn.has(own) || (CATEGORIES as readonly string[]).includes(own)) {
      this.lost.push(`${what} has the name of a built-in rule of tightlip, which stays in its place`);
      return;
    }
    const go = text(table['regex']);
    const groups = countGroups(go);
    const group = typeof table['secretGroup'] === 'number' ? table['secretGroup'] : groups === 1 ? 1 : 0;
    const regex = this.#regex(go, what, (each) => translateGoRegex(each, group));
    const given = texts(table['keywords']).filter((word) => /^[\x20-\x7e]{3,64}$/.test(word));
    const keywords = [...new Set([...given, ...keywordsIn(go)])].slice(0, 20);
    if (regex && keywords.length === 0)
      this.lost.push(`${what} has no keyword of at least ${LEAST_KEYWORD} letters; write one that stands in every match`);
    if (!regex || keywords.length === 0) return;
    const path =
      text(table['path']) === '' ? undefined : this.#regex(text(table['path']), `the path of ${what}`, translateFlagless);
    if (text(table['path']) !== '' && !path) return;
    const title = text(table['description']).slice(0, 200) || id;
    this.custom.push({
      comment,
      entry: {
        id: own,
        title: title.padEnd(LEAST_KEYWORD, '.'),
        description: `${title.replace(/[.!?]?$/, '')}.`.padEnd(LEAST_KEYWORD, '.'),
        severity: 'high',
        keywords,
        pattern: regex.source,
        ...(regex.flags !== '' && { flags: regex.flags }),
        lead: 256,
        reach: 2048,
        ...(typeof table['entropy'] === 'number' && { entropy: table['entropy'] }),
        ...(path && { path: path.source }),
      },
    });
    if (tablesOf(table['required']).length > 0) this.lost.push(`${what} requires other rules nearby; here it stands alone`);
    if (texts(table['tags']).length > 0) this.lost.push(`${what} has tags; tightlip has categories and severities instead`);
  }

  /** @param ruleId of the rule it belongs to; empty for one of the whole file */
  allowlist(table: Table, what: string, comment: readonly string[], ruleId = ''): void {
    const any = text(table['condition']).toUpperCase() !== 'AND' && text(table['condition']) !== '&&';
    const reason = text(table['description']).padEnd(LEAST_KEYWORD, '.');
    const rules = (ruleId === '' ? texts(table['targetRules']) : [ruleId]).flatMap((id) => this.#known(id, what) ?? []);
    if (rules.length === 0 && (ruleId !== '' || texts(table['targetRules']).length > 0)) return;
    const target = text(table['regexTarget']) || 'secret';
    if (target === 'match') this.lost.push(`${what} tests the whole match; here it tests the line`);
    const regexes = (key: string): string[] =>
      texts(table[key]).flatMap((go) => {
        const regex = this.#regex(go, what, translateFlagless);
        return regex === undefined ? [] : [regex.source];
      });
    const conditions: WrittenEntry[] = [
      ...joined('path', regexes('paths')),
      ...joined(target === 'secret' ? 'secret' : 'line', regexes('regexes')),
      ...some(
        'stopwords',
        texts(table['stopwords']).filter((word) => word.length >= LEAST_KEYWORD),
      ),
      ...some(
        'commits',
        texts(table['commits']).filter((id) => /^[0-9a-fA-F]{7,64}$/.test(id)),
      ),
    ];
    if (conditions.length === 0) {
      this.lost.push(`${what} has no condition that could be carried`);
      return;
    }
    // Any one is enough: an entry each, so that the rules named still limit all of them.
    for (const condition of any ? conditions : [Object.assign({}, ...conditions) as WrittenEntry]) {
      this.allowlists.push({
        comment,
        entry: { reason: reason === '...' ? 'from gitleaks' : reason, ...(rules.length > 0 && { rules }), ...condition },
      });
    }
  }
}

function joined(key: string, sources: readonly string[]): WrittenEntry[] {
  if (sources.length === 0) return [];
  return [{ [key]: sources.length === 1 ? (sources[0] as string) : sources.map((source) => `(?:${source})`).join('|') }];
}

function some(key: string, values: readonly string[]): WrittenEntry[] {
  return values.length === 0 ? [] : [{ [key]: [...new Set(values)] }];
}

/** Ids are kebab case here. */
function ownId(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}

/** Words that stand in every match of an expression without alternatives: the longest plain run outside of groups and classes. */
function keywordsIn(go: string): string[] {
  if (/\|/.test(go)) return [];
  const plain = go
    .replace(/\\[bBAz]/g, '\u0001')
    .replace(/\\([^\w])/g, '$1')
    .replace(/\[[^\]]*\]|\([^)]*\)|\\.|[.^$]/g, '\u0001');
  const runs = plain.replace(/.(?:[*?]|\{0?,?\d*\})\??/g, '\u0001').match(/[\x21-\x27\x2c-\x3e\x40-\x7a]{3,64}/g) ?? [];
  return runs
    .sort((a, b) => b.length - a.length)
    .slice(0, 1)
    .map((run) => run.toLowerCase());
}

/** @param toml the file's text, for its comments @param parsed what a TOML parser made of it @param builtIn ids of tightlip's rules */
export function importGitleaksConfig(toml: string, parsed: unknown, builtIn: ReadonlySet<string>): Carried {
  const root = isTable(parsed) ? parsed : {};
  const config = new GitleaksConfig(builtIn);
  const ruleComments = commentsAbove(toml, /^\s*\[\[\s*rules\s*\]\]/);
  const allowComments = commentsAbove(toml, /^\s*\[\[\s*allowlists\s*\]\]/);
  const [oldComment = []] = commentsAbove(toml, /^\s*\[\s*allowlist\s*\]/);
  const rules = tablesOf(root['rules']);
  rules.forEach((rule, index) => config.rule(rule, ruleComments[index] ?? []));
  const extend = isTable(root['extend']) ? root['extend'] : {};
  config.extend(extend);
  if (rules.length > 0 && extend['useDefault'] !== true)
    config.lost.push(
      'without [extend] useDefault only the rules of the file ran; here the built-in ones run too, unless rules.only names those that shall',
    );
  if (isTable(root['allowlist'])) config.allowlist(root['allowlist'], '[allowlist]', oldComment);
  tablesOf(root['allowlists']).forEach((entry, index) =>
    config.allowlist(entry, `[[allowlists]] ${index + 1}`, allowComments[index] ?? []),
  );
  const { custom, allowlists, disable, lost } = config;
  return { exclude: [], disable, custom, allowlists, lost };
}
