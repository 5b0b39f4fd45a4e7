import { KIND } from '../../syntax/tokens.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { elementEnd } from '../../syntax/statements.ts';
import type { Leak } from './leak.ts';

const UNIFIED = /^\s*import\s+(?:os|OSLog)(?:\.\w+)?\s*$/m;
const unified = new WeakMap<SourceCode, boolean>();

/** Swift's unified log leaves interpolated strings out unless they are marked public: `\(token, privacy: .public)`. */
export function isPrivate(code: SourceCode, sink: string, leak: Leak): boolean {
  if (code.language !== 'swift') return false;
  const { tokens } = code;
  const marked = privacyOf(code, leak);
  if (marked !== undefined) return marked !== 'public';
  const head = tokens.parent(leak.from);
  if (tokens.kind(head) !== KIND.head || !/log(?:ger)?\./i.test(sink)) return false;
  let known = unified.get(code);
  if (known === undefined) unified.set(code, (known = UNIFIED.test(code.text.slice(0, 20_000))));
  return known;
}

function privacyOf(code: SourceCode, { to }: Leak): string | undefined {
  const { tokens } = code;
  const end = elementEnd(code, to, true);
  for (let at = to; at < end; at += 1) if (tokens.is(at, 'privacy') && tokens.is(at + 1, ':')) return tokens.textOf(at + 3);
  return undefined;
}
