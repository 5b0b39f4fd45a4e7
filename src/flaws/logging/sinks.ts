import { lastAssignment } from '../../syntax/aliases.ts';
import { callOpen, chainEnd, chainStart } from '../../syntax/chains.ts';
import { methodBody } from '../../syntax/bodies.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { elementEnd, elementsIn } from '../../syntax/statements.ts';
import { KIND } from '../../syntax/tokens.ts';
import { splitWords } from '../words.ts';

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

const LEVEL =
  /^(?:log|info|warn|warning|error|err|debug|trace|fatal|critical|panic|exception|notice|verbose|silly|severe|fine|finer|finest|print|msg|write|audit|dir|table|alert|emerg|success|http|output|send|say)(?:f|ln|w|l|d|s|_?once|context|contextf|line|line_?async|async|information|warning|error|debug|trace|critical|json|lnf|v|verbose)?$/i;
const FIELDS =
  /^(?:with|withfields?|withvalues?|withcontext|witherror|str|any|interface|stringer|fields?|kv|bind|addkeyvalue|addargument|with_?fields?|bytes|dict|reflect|namespace|set_?message|setmessage|at\w{0,8})$/i;
const LOGGERS = new Set([
  'log',
  'logs',
  'logger',
  'loggers',
  'logging',
  'console',
  'slog',
  'klog',
  'glog',
  'zap',
  'zerolog',
  'logrus',
  'winston',
  'pino',
  'bunyan',
  'log4js',
  'loglevel',
  'timber',
  'syslog',
  'serilog',
  'nlog',
  'sugar',
  'tracing',
  'lager',
  'loguru',
  'structlog',
  'signale',
  'consola',
  'napier',
  'kermit',
  'cocoalumberjack',
  'hclog',
  'oslog',
  'applog',
  'stdlog',
  'mlog',
]);
const STREAMS = /^(?:std\.)?(?:io\.)?(?:stdout|stderr)(?:\.lock)?$/;
/** Free functions, and methods with the receivers they need. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  expect: /./,
  print: /^(?:|fmt|System\.out|System\.err|builtins|rich|rich\.console|io|IO|core|dart\.core)$/,
  println: /^(?:|fmt|System\.out|System\.err|std)$/,
  printf: /^(?:|fmt|System\.out|System\.err|std)$/,
  Print: /^(?:fmt|Debug|l|c)$/,
  Println: /^(?:fmt|\w{1,3})$/,
  Printf: /^(?:fmt|\w{1,3})$/,
  eprintln: /^(?:|std)$/,
  eprint: /^$/,
  dbg: /^$/,
  pprint: /^(?:|pprint)$/,
  pp: /^$/,
  puts: /^(?:|\$stdout|\$stderr|STDOUT|STDERR|Kernel|IO)$/,
  p: /^$/,
  warn: /^(?:|Kernel)$/,
  info: /^$/,
  error: /^$/,
  debug: /^$/,
  trace: /^$/,
  NSLog: /^$/,
  os_log: /^$/,
  debugPrint: /^$/,
  dump: /^$/,
  error_log: /^$/,
  var_dump: /^$/,
  print_r: /^$/,
  dd: /^$/,
  echo: /^(?:|click|typer)$/,
  secho: /^(?:click|typer)$/,
  write_all: STREAMS,
  write_fmt: STREAMS,
  write:
    /^(?:process\.stdout|process\.stderr|sys\.stdout|sys\.stderr|\$stdout|\$stderr|STDOUT|STDERR|std\.debug|(?:std\.)?(?:io\.)?(?:stdout|stderr)(?:\.lock)?)$/,
  WriteLine: /^(?:Console|Trace|Debug|System\.Console|Console\.Out|Console\.Error)$/,
  Write: /^(?:Console|Trace|Debug|System\.Console)$/,
  syslog: /^$/,
  todo: /^$/,
  unimplemented: /^$/,
  unreachable: /^$/,
  panic: /^$/,
  event: /^(?:|tracing)$/,
};
/** Functions that print in these languages only: elsewhere the name is too common. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  p: ['ruby'],
  pp: ['ruby', 'python'],
  warn: ['ruby', 'rust'],
  info: ['rust'],
  error: ['rust'],
  trace: ['rust', 'javascript', 'typescript'],
  event: ['rust'],
  dump: ['swift', 'php', 'dart'],
  echo: ['php', 'python'],
  dd: ['php'],
  panic: ['rust'],
  expect: ['rust'],
  print: ['python', 'go', 'rust', 'java', 'kotlin', 'scala', 'groovy', 'ruby', 'php', 'swift', 'dart', 'perl', 'lua', 'c', 'cpp'],
  todo: ['rust'],
  unimplemented: ['rust'],
  unreachable: ['rust'],
  puts: ['ruby', 'c', 'cpp', 'elixir'],
};
/** Functions that make a value out of their arguments instead of writing it. */
const FORMATS = new Set(['Fprintf', 'Fprintln', 'Fprint', 'fprintf', 'fputs']);
const PARENLESS = new Set(['ruby', 'php', 'elixir', 'groovy', 'perl']);
/** `log…` and `debug…` functions that do no logging. */
const NOT_WRAPPERS =
  /^(?:in|out|on|off|prob|probs|likelihood|softmax|sum|exp|sigmoid|loss|dir|file|level|path|name|gamma|stream|factory|handler|ger|gers|format|formatter|config|space|scale|normal|add|base|ab|det|uniform|\d+\w*)$/;

/** The logging call that the identifier at the token is a part of. */
export function sinkAt(code: SourceCode, token: number): Sink | undefined {
  const { tokens } = code;
  if (!tokens.isIdentifier(token)) return undefined;
  const from = chainStart(tokens, token);
  const to = chainEnd(code, token);
  const written: { from: number; to: number }[] = [];
  const names: string[] = [];
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
      macro ||= tokens.is(open - 1, '!');
      const close = tokens.match(open) > open ? tokens.match(open) : Math.min(tokens.count, open + 200);
      written.push({ from: open + 1 + skipped(code, open, word), to: close });
    } else if (open < 0 && at === to - 1 && PARENLESS.has(code.language) && writes(code, at, word, names)) {
      name ??= [...names, word].slice(-3).join('.');
      const end = elementEnd(code, at + 1, true);
      if (at + 1 < tokens.count && !tokens.breakBefore(at + 1) && end > at + 1) written.push({ from: at + 1, to: end });
    }
    names.push(word);
  }
  const last = written.at(-1);
  return name === undefined || last === undefined ? undefined : { name, written, from, to: Math.max(to, last.to), macro };
}

/** What is not written: the stream of `Fprintf(os.Stderr, …)`, the condition of an assertion with a message. */
function skipped(code: SourceCode, open: number, word: string): number {
  if (/^(?:debug_)?assert/.test(word)) {
    const message = elementsIn(code, open).find(({ from }) => code.tokens.kind(from) === KIND.string);
    return message ? message.from - open - 1 : 0;
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
  const print = PRINTS[word];
  const only = ONLY[word];
  if (print?.test(receiver) === true && (only === undefined || only.includes(language))) {
    if (STREAMS.test(receiver)) return true;
    if (word === 'expect') return tokens.is(at + 1, '(') && tokens.is(tokens.is(at + 2, '&') ? at + 3 : at + 2, 'format');
    return language !== 'rust' || tokens.is(at + 1, '!');
  }
  const near = receivers.at(-1);
  if (near !== undefined && (LEVEL.test(word) || /^[deivw]$|^wtf$/.test(word) || FIELDS.test(word))) {
    return receivers.some((each) => isLogger(code, each, at)) && (!/^[deivw]$/.test(word) || near === 'Log');
  }
  if (near === undefined && language === 'rust' && tokens.is(at + 1, '!'))
    return LEVEL.test(word) && word !== 'write' && word !== 'print';
  return isWrapper(code, at, word, receivers);
}

function isLogger(code: SourceCode, name: string, use: number): boolean {
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
  if (words.length === 1 && word !== 'log' && word !== 'debug' && word !== 'trace') return false;
  if (words.length > 1 && NOT_WRAPPERS.test(words[1] as string)) return false;
  if (receivers.at(-1) === 'Math' || receivers.at(-1) === 'np' || receivers.at(-1) === 'math') return false;
  const before = code.tokens.textOf(at - 1);
  if (/^(?:def|function|func|fn|fun|void|new)$/.test(before)) return false;
  return !code.occurrences(word).some((other) => other !== at && methodBody(code, other) !== undefined);
}
