import type { LoggingPart } from '../../core/flaw-rule.ts';
import type { Evidence } from '../../core/finding.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { elementsIn } from '../../syntax/statements.ts';
import { KIND } from '../../syntax/tokens.ts';
import { spanOf, type Flaw, type Place } from '../context.ts';
import { leaksIn } from './expression-leaks.ts';
import { harmlessArguments } from './format-verbs.ts';
import type { Leak } from './leak.ts';
import { guardBetween, namedLoop } from './loops.ts';
import { debugTask, loggedTask } from './ansible.ts';
import { isPrivate } from './privacy.ts';
import { shellLeak } from './shell-logging.ts';
import { environmentDump, trafficLeak } from './shell-output.ts';
import { traceLeak } from './shell-trace.ts';
import { sinkAt, type Sink } from './sinks.ts';
import { isAmbiguous, isSafeName, isSessionId, namesHeaders, namesSecret } from './vocabulary.ts';

const SHELL = new Set(['shell', 'dockerfile', 'makefile', 'batch', 'yaml']);
/** Words of a text where `token` and the like mean a credential; elsewhere a token is a piece of a grammar. */
const CREDENTIALS = /auth(?!or(?!iz))|login|bearer|jwt|session|(?<!with)credential|api[_-]?key|password|passwd/i;
const SEEN = 200_000;

interface Written {
  readonly sink: Sink;
  readonly leaks: readonly Leak[];
}
/** One statement is asked once for every rule and keyword that hits it. */
const judged = new WeakMap<SourceCode, Map<number, Written | undefined>>();
const authentic = new WeakMap<SourceCode, boolean>();

/** The first expression of the wanted kind that a logging call at the token writes. */
export function judgeLogging(place: Place, part: LoggingPart): Flaw | undefined {
  const { code, token } = place;
  if (part.sources === 'traffic') return trafficLeak(place);
  if (part.sources === 'trace') return traceLeak(place);
  if (part.sources === 'task') return loggedTask(place);
  if (SHELL.has(code.language) || (code.language === 'powershell' && part.sources === 'environment')) return inShell(place, part);
  if (!code.tokens.isIdentifier(token)) return code.language === 'groovy' ? inStep(place, part) : undefined;
  const written = writtenAt(code, token);
  const leak = written?.leaks.find((each) => each.kind === part.sources && (each.doubtful !== true || isAboutCredentials(code)));
  if (!written || !leak) return undefined;
  const evidence: Evidence[] = [{ code: 'logged-by', args: { sink: written.sink.name } }];
  const shown = code.text.slice(code.tokens.start(leak.from), code.tokens.end(leak.to - 1));
  if (leak.what !== shown) evidence.push({ code: 'flow', args: { what: leak.what } });
  if (leak.partial === true) evidence.push({ code: 'flow', args: { what: 'only some sensitive headers are removed' } });
  return {
    span: spanOf(code, leak.from, leak.to),
    enclosing: spanOf(code, written.sink.from, Math.min(code.tokens.count, written.sink.to + 1)),
    evidence,
    ...(leak.partial === true && { lowered: 1 }),
    ...(leak.doubtful === true && { confidence: 'low' as const, lowered: isSessionId(leak.what) ? 2 : 1 }),
  };
}

/** Jenkins: `sh 'printenv'` */
function inStep(place: Place, part: LoggingPart): Flaw | undefined {
  if (part.sources === 'environment') return environmentDump(place);
  return part.sources === 'credentials' ? shellLeak(place) : undefined;
}

function inShell(place: Place, part: LoggingPart): Flaw | undefined {
  if (part.sources === 'environment') return environmentDump(place);
  if (part.sources !== 'credentials') return undefined;
  return shellLeak(place) ?? (place.code.language === 'yaml' ? debugTask(place) : undefined);
}

function isAboutCredentials(code: SourceCode): boolean {
  let known = authentic.get(code);
  if (known === undefined) authentic.set(code, (known = CREDENTIALS.test(code.text.slice(0, SEEN))));
  return known;
}

function writtenAt(code: SourceCode, token: number): Written | undefined {
  let known = judged.get(code);
  if (!known) judged.set(code, (known = new Map()));
  if (known.has(token)) return known.get(token);
  const sink = sinkAt(code, token);
  const written = sink && { sink, leaks: sink.written.flatMap((range) => writtenLeaks(code, sink, range)) };
  known.set(token, written);
  return written;
}

/** Leaks of one argument list, without the arguments that a format shows as a type or number. */
function writtenLeaks(code: SourceCode, sink: Sink, { from, to }: { readonly from: number; readonly to: number }): Leak[] {
  const open = from - 1;
  const elements = code.tokens.kind(open) === KIND.open ? elementsIn(code, open) : [{ from, to }];
  const harmless = harmlessArguments(code, elements, sink.name.startsWith('os_log'));
  const leaks = elements
    .flatMap((each, index) => (harmless.has(index) ? [] : leaksIn(code, each.from, each.to)))
    .filter((leak) => !isPrivate(code, sink.name, leak));
  return sink.macro ? [...leaks, ...inlineLeaks(code, from, to)] : leaks;
}

const INLINE = /\{([A-Za-z_]\w{0,60})(?::[^{}]{0,20})?\}/g;

/** Depth that a loop's own expression needs, without its variables' assignments. */
const NEAR = 5;

/** `for (name, value) in headers { info!("{name}: {value:?}") }` */
function isHeaderValue(code: SourceCode, name: string, use: number): boolean {
  const loop = namedLoop(code, name, use, NEAR);
  return loop !== undefined && guardBetween(code, loop.head, use) !== 'full';
}

/** `{password:?}` in the format text of a Rust macro. */
function inlineLeaks(code: SourceCode, from: number, to: number): Leak[] {
  const { tokens } = code;
  const leaks: Leak[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens.kind(at) !== KIND.string) continue;
    for (const found of tokens.stringText(at).matchAll(INLINE)) {
      const name = found[1] as string;
      if (isSafeName(name)) continue;
      if (namesHeaders(name)) leaks.push({ kind: 'headers', from: at, to: at + 1, what: name });
      else if (isHeaderValue(code, name, at)) leaks.push({ kind: 'headers', from: at, to: at + 1, what: name });
      else if (namesSecret(name))
        leaks.push({ kind: 'credentials', from: at, to: at + 1, what: name, ...(isAmbiguous(name) && { doubtful: true }) });
    }
  }
  return leaks;
}
