const counts = new Uint16Array(256);

/** Shannon entropy in bits a character. Characters above U+00FF are counted by their low byte: only ASCII secrets are judged finely. */
export function entropy(text: string): number {
  for (let at = 0; at < text.length; at++) (counts[text.charCodeAt(at) & 0xff] as number)++;
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at) & 0xff;
    const count = counts[unit] as number;
    if (count === 0) continue;
    // Back to zero for the next text: most hold few of the 256.
    counts[unit] = 0;
    bits -= (count / text.length) * Math.log2(count / text.length);
  }
  return bits;
}
