/** A non-negative integer in positional notation, most significant digit first, filled up with the alphabet's zero. */
export function toDigits(value: number | bigint, alphabet: string, length = 1): string {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let rest = BigInt(value); rest > 0n; rest /= base) text = `${alphabet.charAt(Number(rest % base))}${text}`;
  return text.padStart(length, alphabet.charAt(0));
}

/** The integer that digits write, or undefined where a character is no digit. */
export function fromDigits(text: string, alphabet: string): bigint | undefined {
  const base = BigInt(alphabet.length);
  let value = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return undefined;
    value = value * base + BigInt(digit);
  }
  return value;
}

/** Big-endian bytes as an integer. */
export function fromBytes(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** Base58 as Bitcoin writes it: leading zero bytes are leading ones. Undefined where a character is not of the alphabet. */
export function decodeBase58(text: string, alphabet: string): Buffer | undefined {
  const value = fromDigits(text, alphabet);
  if (value === undefined) return undefined;
  const zeros = text.length - text.replace(/^1+/, '').length;
  const hex = value === 0n ? '' : value.toString(16);
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')]);
}

/** Base32 of RFC 4648 in upper case without padding. Undefined where a character is not of the alphabet; spare bits are dropped. */
export function decodeBase32(text: string, alphabet: string): Buffer | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return undefined;
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}

export function encodeBase32(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((held >> (bits - 5)) & 31);
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text;
}
