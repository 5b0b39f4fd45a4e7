import { lastAssignment } from '../../syntax/aliases.ts';
import { callOpen, chainEnd, chainNames, chainStart } from '../../syntax/chains.ts';
import { methodBody } from '../../syntax/bodies.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { elementEnd, elementsIn } from '../../syntax/statements.ts';
import { KIND } from '../../syntax/tokens.ts';
import { splitWords } from '../words.ts';
import {
  BLOCKS,
  CMDLETS,
  FIELDS,
  FORMATS,
  OWN_LEVEL,
  OWN_LOG,
  LEVEL,
  LOGGERS,
  MACRO_LOG,
  NOT_WRAPPERS,
  ONLY,
  PARENLESS,
  PRINTS,
  STREAM_VALUE,
  STREAMED,
  STREAMS,
} from './sink-vocabulary.ts';

/** A call that writes to a log or a terminal. */
export interface Sink {
  /** as written: `console.log`, `logger.info` */
  readonly name: string;
  /** half-open token ranges of everything that is written */
  readonly written: readonly { readonly from: number; readonly to: number }[];
  /** half-open token range of the whole call */
  readonly from: number;
  readonly to: number;
  /** the format text may name variables: Rust macros */
  readonly macro: boolean;
}

/** The logging call that the identifier at the token is a part of. */
export function sinkAt(code: SourceCode, token: number): Sink | undefined {
  const { tokens } = code;
  if (!tokens.isIdentifier(token)) return undefined;
  if (code.language === 'powershell' && tokens.is(token + 1, '-')) return cmdlet(code, token);
  const from = chainStart(tokens, token);
  const to = chainEnd(code, token);
  const written: { from: number; to: number }[] = [];
  const names = typeBefore(code, from, token);
  let name: string | undefined;
  let macro = false;
  for (let at = from; at < to; at += 1) {
    if (!tokens.isIdentifier(at)) {
      if (tokens.kind(at) === KIND.open && tokens.match(at) > at) at = tokens.match(at);
      continue;
    }
    const word = tokens.textOf(at);
    const open = callOpen(code, at);
    if (open >= 0 && writes(code, at, word, names)) {
      name ??= [...names, word].slice(-3).join('.');
      macro ||= tokens.is(open - 1, '!') || (code.language === 'r' && word.startsWith('log_'));
      const close = tokens.match(open) > open ? tokens.match(open) : Math.min(tokens.count, open + 200);
      written.push({ from: open + 1 + skipped(code, open, word), to: close });
    } else if (open < 0 && at === to - 1 && PARENLESS.has(code.language) && writes(code, at, word, names)) {
      name ??= [...names, word].slice(-3).join('.');
      const end = elementEnd(code, at + 1, true);
      const first = code.language === 'perl' ? behindHandle(code, at + 1) : at + 1;
      if (first > 0 && first < tokens.count && !tokens.breakBefore(at + 1) && end > first) written.push({ from: first, to: end });
    } else if (open < 0 && tokens.is(at + 1, '{') && BLOCKS.has(code.language) && writes(code, at, word, names)) {
      name ??= [...names, word].slice(-3).join('.');
      if (tokens.match(at + 1) > at) written.push({ from: at + 2, to: tokens.match(at + 1) });
    }
    names.push(word);
  }
  if (name === undefined && code.language === 'lua' && tokens.is(to, ':')) return sinkAt(code, to + 1);
  if (name === undefined && tokens.is(to, '<<')) return streamed(code, { from, to, names });
  if (name === undefined && /^std(?:out|err)$/.test(tokens.textOf(token))) return streamUses(code, from);
  const last = written.at(-1);
  return name === undefined || last === undefined ? undefined : { name, written, from, to: Math.max(to, last.to), macro };
}

/** `[Console]::WriteLine` is called on a type in brackets, `io.stderr:write` on what stands before the colon. */
function typeBefore({ tokens, language }: SourceCode, from: number, token: number): string[] {
  if (language === 'powershell' && tokens.is(from, '[')) return [tokens.textOf(tokens.match(from) - 1)];
  return language === 'lua' && tokens.is(from - 1, ':') && from === token ? chainNames(tokens, from - 2) : [];
}

/** `Write-Host "…" $x`: everything up to the end of the line or a pipe. */
function cmdlet(code: SourceCode, token: number): Sink | undefined {
  const { tokens } = code;
  const word = tokens.textOf(token + 2);
  if (!tokens.is(token, 'Write') || !CMDLETS.test(word) || tokens.breakBefore(token + 2)) return undefined;
  const end = elementEnd(code, token + 3, true);
  let to = token + 3;
  while (to < end && !tokens.is(to, '|')) to = tokens.match(to) > to ? tokens.match(to) + 1 : to + 1;
  const piped =
    tokens.is(to, '|') &&
    !/^\|\s{0,4}(?:Out-(?:Host|String|Default)|Write-Host)/.test(code.text.slice(tokens.start(to), tokens.start(to) + 30));
  if (to <= token + 3 || piped) return undefined;
  return { name: `Write-${word}`, written: [{ from: token + 3, to }], from: token, to, macro: false };
}

/** `std::cout << a << b`, `LOG(INFO) << a`, `logger << a` */
function streamed(
  code: SourceCode,
  chain: { readonly from: number; readonly to: number; readonly names: readonly string[] },
): Sink | undefined {
  const { tokens, language } = code;
  const { from, to, names } = chain;
  if (language !== 'cpp' && language !== 'c' && language !== 'objective-c' && language !== 'ruby') return undefined;
  const last = names.at(-1) ?? '';
  if (!STREAMED.test(last) && !(language === 'ruby' && isLogger(code, last, from))) return undefined;
  const end = elementEnd(code, to + 1, true);
  return { name: last, written: [{ from: to + 1, to: end }], from, to: Math.min(end, tokens.count), macro: false };
}

/** `print STDERR $x` begins behind the handle; 0 where the handle is a file's. */
function behindHandle({ tokens }: SourceCode, index: number): number {
  if (tokens.is(index, 'STDERR') || tokens.is(index, 'STDOUT')) return index + 1;
  const value = tokens.kind(index + 1);
  const handle =
    tokens.isIdentifier(index) &&
    !tokens.breakBefore(index + 1) &&
    (value === KIND.identifier || value === KIND.string || value === KIND.head);
  return handle || tokens.is(index, '{') ? 0 : index;
}

/** What is not written: the stream of `Fprintf(os.Stderr, …)`, the condition of an assertion with a message. */
function skipped(code: SourceCode, open: number, word: string): number {
  if (/^(?:debug_)?assert/.test(word)) {
    const message = elementsIn(code, open).find(({ from }) => code.tokens.kind(from) === KIND.string);
    // Without a message only what was compared is shown, and only where a test fails.
    return (message?.from ?? code.tokens.match(open)) - open - 1;
  }
  return FORMATS.has(word) ? elementEnd(code, open + 1) - open - 1 : 0;
}

function writes(code: SourceCode, at: number, word: string, receivers: readonly string[]): boolean {
  const { tokens, language } = code;
  const receiver = receivers.join('.');
  if (FORMATS.has(word))
    return /^(?:os\s*\.\s*Std(?:err|out)|stderr|stdout|STDERR|STDOUT)$/.test(
      code.text
        .slice(tokens.end(at) + 1, tokens.end(at) + 40)
        .split(',')[0]
        ?.trim() ?? '',
    );
  if (/^(?:debug_)?assert/.test(word)) return language === 'rust' && tokens.is(at + 1, '!');
  // A name such as `constructor` is a member of every object.
  const print = Object.hasOwn(PRINTS, word) ? PRINTS[word] : undefined;
  const only = Object.hasOwn(ONLY, word) ? ONLY[word] : undefined;
  if (print?.test(receiver) === true && (only === undefined || only.includes(language))) {
    if (STREAMS.test(receiver)) return true;
    if (word === 'expect' || word === 'log_expect')
      return tokens.is(at + 1, '(') && tokens.is(tokens.is(at + 2, '&') ? at + 3 : at + 2, 'format');
    return language !== 'rust' || tokens.is(at + 1, '!');
  }
  const near = receivers.at(-1);
  if (near !== undefined && receivers.length === 1 && /^write(?:_all|_fmt|ln)?$/.test(word) && isStream(code, near, at))
    return true;
  if (near !== undefined && (LEVEL.test(word) || /^[deivw]$|^wtf$/.test(word) || FIELDS.test(word))) {
    return (
      receivers.some((each) => isLogger(code, each, at)) &&
      (!/^[deivw]$/.test(word) || /^(?:Log|Timber|Napier|Fimber|logger|Logger|log)$/.test(near))
    );
  }
  if (near === undefined && language === 'rust' && tokens.is(at + 1, '!'))
    return LEVEL.test(word) && word !== 'write' && word !== 'print';
  if (near === undefined && /^(?:c|cpp|objective-c)$/.test(language) && MACRO_LOG.test(word) && isStatement(code, at))
    return true;
  return isWrapper(code, at, word, receivers);
}

/** `LOG(INFO) << …` writes what follows, and `#define LOG(x)` nothing. */
function isStatement({ tokens }: SourceCode, at: number): boolean {
  const close = tokens.match(at + 1);
  return !tokens.is(at - 1, 'define') && close > at && !tokens.is(close + 1, '<<');
}

/** `let mut out = std::io::stdout().lock();` */
function isStream(code: SourceCode, name: string, use: number): boolean {
  const { tokens } = code;
  const assigned = lastAssignment(code, name, use);
  if (assigned === undefined) return false;
  return STREAM_VALUE.test(
    code.text.slice(tokens.start(assigned.from), Math.min(tokens.end(assigned.to - 1), tokens.start(assigned.from) + 80)),
  );
}

/** Everything that is written to a variable which holds a stream: the keyword stands where it is assigned. */
function streamUses(code: SourceCode, value: number): Sink | undefined {
  const { tokens } = code;
  const name = value - 2;
  if (!tokens.is(value - 1, '=') || !tokens.isIdentifier(name)) return undefined;
  const scope = code.scopeOf(name);
  const sinks = code
    .occurrences(tokens.textOf(name))
    .filter((index) => index > name && tokens.is(index + 1, '.') && code.scopeOf(index) === scope)
    .slice(0, 20)
    .flatMap((index) => sinkAt(code, index) ?? []);
  const first = sinks[0];
  return first && { ...first, written: sinks.flatMap(({ written }) => written) };
}

function isLogger(code: SourceCode, name: string, use: number): boolean {
  if (OWN_LOG.test(name) && OWN_LEVEL.test(code.tokens.textOf(use))) return true;
  const last = splitWords(name).at(-1) ?? '';
  if (LOGGERS.has(last) || /^\w{0,20}(?:logger|log)$/.test(last) || /^LOG(?:GER)?$/.test(name))
    return !/^(?:dialog|catalog|blog|backlog|prolog|analog|changelog|weblog)$/.test(last);
  if (name.length > 3) return false;
  // l := log.Default()
  const assigned = lastAssignment(code, name, use);
  return assigned !== undefined && /^\w{0,20}log(?:ger|ging)?$/i.test(code.tokens.textOf(assigned.from));
}

/** A project's own `logRequest(…)`, `debug_dump(…)`, as long as its body is not in this file, where it is judged itself. */
function isWrapper(code: SourceCode, at: number, word: string, receivers: readonly string[]): boolean {
  if (!/^_{0,2}(?:log|debug|trace)/.test(word) || receivers.length > 2) return false;
  const words = splitWords(word);
  if (words[0] !== 'log' && words[0] !== 'debug' && words[0] !== 'trace') return false;
  if (words.length === 1 && !/^_{0,2}(?:log|debug|trace)$/.test(word)) return false;
  if (words.length > 1 && NOT_WRAPPERS.test(words[1] as string)) return false;
  if (receivers.at(-1) === 'Math' || receivers.at(-1) === 'np' || receivers.at(-1) === 'math') return false;
  const before = code.tokens.textOf(at - 1);
  if (/^(?:def|function|func|fn|fun|void|new)$/.test(before)) return false;
  return !code.occurrences(word).some((other) => other !== at && methodBody(code, other) !== undefined);
}
