import type { SeededRandom } from '../random.ts';
import { verdict, type ProofResult } from './proof.ts';
import { sshString } from './ssh-string.ts';

const MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');

/** `string` of RFC 4251 at an offset; undefined where it does not fit. */
function readString(bytes: Buffer, at: number): { readonly value: Buffer; readonly end: number } | undefined {
  if (at + 4 > bytes.length) return undefined;
  const end = at + 4 + bytes.readUInt32BE(at);
  return end > bytes.length ? undefined : { value: bytes.subarray(at + 4, end), end };
}

function readStrings(
  bytes: Buffer,
  start: number,
  count: number,
): { readonly values: Buffer[]; readonly end: number } | undefined {
  const values: Buffer[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const next = readString(bytes, at);
    if (!next) return undefined;
    values.push(next.value);
    at = next.end;
  }
  return { values, end: at };
}

/** https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key. Without passphrase the two check numbers must be equal. */
export function isOpensshKey(bytes: Buffer): ProofResult {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return verdict(false);
  const head = readStrings(bytes, MAGIC.length, 3);
  const blobs = head && readStrings(bytes, head.end + 4, 2);
  const secret = blobs?.values[1];
  if (!head || !secret || secret.length < 8) return verdict(false);
  const encrypted = head.values[0]?.toString('latin1') !== 'none';
  const holds = encrypted || secret.readUInt32BE(0) === secret.readUInt32BE(4);
  return verdict(holds, { form: encrypted ? 'encrypted OpenSSH' : 'OpenSSH' });
}

/** An Ed25519 key of random bytes without passphrase. */
export function makeOpensshKey(random: SeededRandom): Buffer {
  const kind = sshString('ssh-ed25519');
  const [point, check] = [random.bytes(32), random.bytes(4)];
  const secret = [check, check, kind, sshString(point), sshString(Buffer.concat([random.bytes(32), point])), sshString('')];
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7]);
  const filled = Buffer.concat([...secret, padding]);
  return Buffer.concat([
    MAGIC,
    ...['none', 'none', ''].map(sshString),
    Buffer.from([0, 0, 0, 1]),
    sshString(Buffer.concat([kind, sshString(point)])),
    sshString(filled.subarray(0, filled.length - (filled.length % 8))),
  ]);
}
