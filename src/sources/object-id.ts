import { crypto } from '../core/crypto.ts';
import { asBuffer, type DecodedText } from './decode-text.ts';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Hex digits of a SHA-1; a repository of SHA-256 has more. */
const SHORT = 40;

/**
 * Whether a text is what git stores under an object id, or becomes so when git takes the carriage returns from its line ends (core.autocrlf). False for
 * every text that is not UTF-8 in the file.
 *
 * @param size of the file when it was listed, bytes
 */
export function isStoredAs(object: string, size: number, { bytes, encoding, bom }: DecodedText): boolean {
  if (encoding !== 'utf-8' || bytes.length + (bom ? MARK.length : 0) !== size) return false;
  const raw = asBuffer(bytes);
  const whole = bom ? Buffer.concat([MARK, raw]) : raw;
  if (blobId(whole, object.length) === object) return true;
  if (!whole.includes('\r\n')) return false;
  return blobId(Buffer.from(whole.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), object.length) === object;
}

function blobId(content: Buffer, digits: number): string {
  const hash = crypto().createHash(digits === SHORT ? 'sha1' : 'sha256');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
