import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { Alias, CST, Document, ErrorCode, Node, Pair } from 'yaml';
import { ConfigError } from '../core/errors.ts';
import type { ConfigNode, MapEntry } from './config-node.ts';

/** After aliases are expanded. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 32;

const NO_SETTING = 'The file holds no setting. Put one in, or delete it.';

/** The parser's own messages quote source text, which may hold a secret; these do not. */
const PROBLEMS: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'names an anchor (*name) that is not set before it',
  BAD_DQ_ESCAPE: 'has an unknown escape in a double-quoted text; regular expressions are best put in single quotes',
  BAD_INDENT: 'is indented wrongly',
  BAD_SCALAR_START: 'has a plain text that starts with a reserved character; put it in quotes',
  DUPLICATE_KEY: 'repeats a key of the same map',
  MISSING_CHAR: 'misses a character, such as a closing quote or bracket, or a ":" after a key',
  MULTILINE_IMPLICIT_KEY: 'has a key that runs over several lines, or a ":" is missing',
  NON_STRING_KEY: 'has a key that is no text',
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'uses a tag (!…); tags are not supported',
};

class Reader {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #document: Document;
  #nodes = 0;

  constructor(document: Document, lines: LineCounter, file: string) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
  }

  fail(problem: string, line: number): never {
    throw new ConfigError(problem, this.#file, line);
  }

  lineOf(node: Node | null | undefined, fallback: number): number {
    return node?.range ? this.#lines.linePos(node.range[0]).line : fallback;
  }

  read(node: Node | null, line: number, depth: number): ConfigNode {
    const here = this.lineOf(node, line);
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) this.fail(`The file holds more than ${MAX_NODES} values once its aliases are expanded.`, here);
    if (depth > MAX_DEPTH) this.fail(`This line is nested more than ${MAX_DEPTH} levels deep.`, here);
    if (isAlias(node)) return this.read(this.#target(node, here), here, depth + 1);
    if (isMap(node)) {
      return {
        kind: 'map',
        line: here,
        entries: node.items.map((pair) => this.#entry(pair as Pair<Node, Node | null>, here, depth)),
      };
    }
    if (isSeq(node)) {
      return { kind: 'list', line: here, items: node.items.map((item) => this.read(item as Node, here, depth + 1)) };
    }
    const value = isScalar(node) ? node.value : null;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', line: here, value: plain ? value : null };
  }

  #target(alias: Alias, line: number): Node {
    return alias.resolve(this.#document) ?? this.fail(`This line ${PROBLEMS.BAD_ALIAS}.`, line);
  }

  #entry(pair: Pair<Node, Node | null>, line: number, depth: number): MapEntry {
    const at = this.lineOf(pair.key, line);
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof key !== 'string' && typeof key !== 'number') return this.fail('This line has a key that is no text.', at);
    if (key === '<<') this.fail('This line uses a merge key (<<); write the settings out instead.', at);
    return { key: String(key), line: at, value: this.read(pair.value, at, depth + 1) };
  }
}

/** Line of the first token that lies deeper than MAX_DEPTH, found without recursion; undefined when none does. */
function tooDeep(tokens: readonly CST.Token[], lines: LineCounter): number | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let at = open.pop(); at; at = open.pop()) {
    const { token, depth } = at;
    if (depth > MAX_DEPTH) return lines.linePos(token.offset).line;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

/**
 * Parses one YAML document into positioned nodes.
 *
 * Depth is checked before nodes are made: that step recurses until the stack overflows, and V8 ends the process when it has to compile
 * a regular expression there.
 *
 * @throws ConfigError for everything that is not one clean document of plain maps, lists and scalars. Its text never quotes the source.
 */
export function parseYaml(text: string, file: string): ConfigNode {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens, lines);
  if (deep !== undefined) throw new ConfigError(`This line is nested more than ${MAX_DEPTH} levels deep.`, file, deep);
  const [document, second] = [...new Composer({ version: '1.2' }).compose(tokens, true, text.length)];
  if (!document) throw new ConfigError(NO_SETTING, file, 1);
  const reader = new Reader(document, lines, file);
  const bad = [...document.errors, ...document.warnings][0];
  if (bad) reader.fail(`This line ${PROBLEMS[bad.code] ?? 'is not valid YAML'}.`, lines.linePos(bad.pos[0]).line);
  if (second) reader.fail('This line starts a second document (---); only one is allowed.', lines.linePos(second.range[0]).line);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) reader.fail(NO_SETTING, 1);
  return reader.read(document.contents, 1, 0);
}
