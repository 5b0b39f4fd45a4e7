/**
 * Bytes of a canonical base64 text, standard or URL alphabet, padded or not: encoding them gives the same text, so spare bits are zero.
 * Undefined otherwise, and for the empty text.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0;
  if (padding > 0 && text.length % 4 !== 0) return undefined;
  const plain = text
    .slice(0, text.length - padding)
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const bytes = Buffer.from(plain, 'base64');
  return bytes.length > 0 && unpadded(bytes.toString('base64')) === plain ? bytes : undefined;
}

/** Printable text of a canonical base64 text: valid UTF-8 without control characters; undefined otherwise. */
export function decodeBase64Text(text: string): string | undefined {
  const bytes = decodeBase64(text);
  if (!bytes) return undefined;
  const decoded = bytes.toString('utf8');
  return /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(decoded) ? undefined : decoded;
}

/** The object that base64 of JSON holds; undefined where it is no JSON object. */
export function decodeBase64Json(text: string): Readonly<Record<string, unknown>> | undefined {
  const decoded = decodeBase64Text(text);
  if (decoded === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(decoded);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Not JSON; the parser's message would quote the text and is dropped.
    return undefined;
  }
}

export function unpadded(base64: string): string {
  return base64.replace(/={1,2}$/, '');
}

export function encodeJson(value: unknown, encoding: 'base64' | 'base64url' = 'base64url'): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString(encoding);
}
