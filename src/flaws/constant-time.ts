import type { Span } from '../core/location.ts';
import type { MatchFix as Fix } from '../core/match.ts';
import type { SourceCode } from '../syntax/source-code.ts';

/** `a == b` as the language's constant-time call, where the file imports it or it is built in. */
export function constantTime(code: SourceCode, { start, end }: Span): Fix | undefined {
  const shown = code.text.slice(start, end);
  const make = REPLACEMENTS[code.language];
  if (shown.includes('\n') || make === undefined) return undefined;
  const replacement = make(shown, code.text);
  return replacement === undefined
    ? undefined
    : { description: 'Compare in constant time', edits: [{ start, end, replacement }] };
}

/** Two operands of a comparison without anything that binds less tightly. */
const OPERANDS = /^([^=!<>&|,?:]{1,120}?)\s*(===?|!==?)\s*([^=!<>&|,?:]{1,120})$/;

/** Both operands put through `wrap` into a call; `not` stands before it for `!=`. */
function asCall(shown: string, callee: string, not = '!', wrap = (operand: string): string => operand): string | undefined {
  const [, left, operator, right] = OPERANDS.exec(shown) ?? [];
  if (left === undefined || right === undefined || / (?:and|or|if|not|in|is) /.test(shown)) return undefined;
  return `${operator?.startsWith('!') ? not : ''}${callee}(${wrap(left.trim())}, ${wrap(right.trim())})`;
}

/** Another callee with the same arguments. */
function renamed(shown: string, from: string, to: string): string | undefined {
  return shown.startsWith(`${from}(`) ? to + shown.slice(from.length) : undefined;
}

type Replace = (shown: string, text: string) => string | undefined;

/** `timingSafeEqual` throws on different lengths, so digests of both are compared. */
const javascript: Replace = (shown, text) =>
  /\bcrypto\s*=\s*require\(|import\s+(?:\*\s+as\s+)?crypto\b/.test(text)
    ? asCall(shown, 'crypto.timingSafeEqual', '!', (operand) => `crypto.createHash('sha256').update(String(${operand})).digest()`)
    : undefined;

const REPLACEMENTS: Readonly<Partial<Record<SourceCode['language'], Replace>>> = {
  javascript,
  typescript: javascript,
  python: (shown, text) => (/^\s*import hmac\b/m.test(text) ? asCall(shown, 'hmac.compare_digest', 'not ') : undefined),
  php: (shown) => asCall(shown, 'hash_equals'),
  ruby: (shown, text) => (/\bOpenSSL::/.test(text) ? asCall(shown, 'OpenSSL.secure_compare') : undefined),
  elixir: (shown, text) => (/\bPlug\./.test(text) ? asCall(shown, 'Plug.Crypto.secure_compare', 'not ') : undefined),
  java: (shown, text) =>
    /import java\.security\.(?:MessageDigest|\*);/.test(text)
      ? renamed(shown, 'Arrays.equals', 'MessageDigest.isEqual')
      : undefined,
  go: (shown, text) => {
    if (!text.includes('"crypto/hmac"')) return undefined;
    // without another use of bytes its import would be left over
    if (shown.startsWith('bytes.Equal('))
      return /\bbytes\.(?!Equal\()/.test(text) ? renamed(shown, 'bytes.Equal', 'hmac.Equal') : undefined;
    return asCall(shown, 'hmac.Equal', '!', (operand) => `[]byte(${operand})`);
  },
};
