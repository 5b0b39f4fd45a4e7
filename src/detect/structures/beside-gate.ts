/** How far back a name may start and how far ahead the value's own name may stand, bytes. */
const NAME_REACH = 64;
const PAIR_REACH = 200;

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const DASH = 45;

const NAME_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[A-Za-z0-9_.-]/.test(String.fromCharCode(byte))));
const QUOTE_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => Number(/["'`]/.test(String.fromCharCode(byte))));

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === 9;
}

/**
 * Could a value stand beside the name whose keyword ends at `at` (value-beside.ts says how)? Runs on raw bytes where no operator follows, so it
 * only walks.
 */
export function besideGate(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (end < at + NAME_REACH && NAME_BYTE[bytes[end] as number] === 1) end++;
  const blank = isBlank(bytes[end]);
  while (QUOTE_BYTE[bytes[end] as number] === 1) end++;
  let next = end;
  while (isBlank(bytes[next])) next++;
  if (blank && next > end && spacedGate(bytes, at, next)) return true;
  while (bytes[next] === 58 || bytes[next] === 61 || isBlank(bytes[next])) next++;
  const opener = bytes[next];
  if (opener !== NEWLINE && opener !== RETURN && opener !== 44 && opener !== 123) return false;
  return hasValueWord(bytes, next + 1);
}

/** `--name value`, `ENV NAME value`, `name "value"` at the start of a line. */
function spacedGate(bytes: Uint8Array, at: number, value: number): boolean {
  let start = at;
  while (start > Math.max(0, at - NAME_REACH) && NAME_BYTE[bytes[start - 1] as number] === 1) start--;
  if (bytes[start] === DASH) return true;
  let before = start;
  while (before > 0 && isBlank(bytes[before - 1])) before--;
  const startsLine = before === 0 || bytes[before - 1] === NEWLINE;
  if (startsLine) return QUOTE_BYTE[bytes[value] as number] === 1;
  // The word before is `ENV`.
  return before >= 3 && bytes[before - 1] === 86 && bytes[before - 2] === 78 && bytes[before - 3] === 69;
}

/** `value` or `default` soon after, as the name of what is given. */
function hasValueWord(bytes: Uint8Array, from: number): boolean {
  const end = Math.min(bytes.length - 5, from + PAIR_REACH);
  for (let at = from; at < end; at++) {
    const byte = (bytes[at] as number) | 32;
    // `alue` or `efault`: the first letter in either case is the byte itself.
    if (byte === 118 && bytes[at + 1] === 97 && bytes[at + 2] === 108 && bytes[at + 3] === 117) return true;
    if (byte === 100 && bytes[at + 1] === 101 && bytes[at + 2] === 102 && bytes[at + 3] === 97) return true;
  }
  return false;
}
