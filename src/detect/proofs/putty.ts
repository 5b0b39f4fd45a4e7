import { crypto } from '../../core/crypto.ts';
import { decodeBase64 } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';
import { sshString } from './ssh-string.ts';

interface PuttyKey {
  readonly version: string;
  readonly algorithm: string;
  readonly comment: string;
  readonly publicBlob: Buffer;
  readonly privateBlob: Buffer;
}

/** The MAC of a key without passphrase. https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html */
function macOf(key: PuttyKey): string {
  const covered = [key.algorithm, 'none', key.comment, key.publicBlob, key.privateBlob].map(sshString);
  const hmac =
    key.version === '2'
      ? crypto().createHmac('sha1', crypto().createHash('sha1').update('putty-private-key-file-mac-key').digest())
      : crypto().createHmac('sha256', Buffer.alloc(0));
  return hmac.update(Buffer.concat(covered)).digest('hex');
}

function lineOf(text: string, name: string): string | undefined {
  return new RegExp(`^[ \\t]*${name}: ?(.*)$`, 'm').exec(text)?.[1]?.trimEnd();
}

function blobOf(text: string, name: string): Buffer | undefined {
  const found = new RegExp(`^[ \\t]*${name}: (\\d{1,3})\\s*\\n`, 'm').exec(text);
  if (!found) return undefined;
  const lines = text.slice(found.index + found[0].length).split('\n', Number(found[1]));
  return decodeBase64(lines.map((line) => line.trim()).join(''));
}

/** PuTTY private keys. Without passphrase the file's own MAC can be verified; with one it proves nothing offline. */
export const puttyKey: Proof = {
  name: 'putty-key',
  kind: 'checksum',
  check(secret) {
    const text = secret.replaceAll('\r', '');
    const head = /^[ \t]*PuTTY-User-Key-File-(?<version>[23]): (?<algorithm>[\w@.-]+)$/m.exec(text)?.groups;
    const mac = /^[ \t]*Private-MAC: (?<mac>[0-9a-f]{40,64})\s*$/m.exec(text)?.groups?.['mac'];
    if (!head || mac === undefined || lineOf(text, 'Encryption') !== 'none') return UNKNOWN;
    const publicBlob = blobOf(text, 'Public-Lines');
    const privateBlob = blobOf(text, 'Private-Lines');
    if (!publicBlob || !privateBlob) return verdict(false);
    const { version = '', algorithm = '' } = head;
    return verdict(macOf({ version, algorithm, comment: lineOf(text, 'Comment') ?? '', publicBlob, privateBlob }) === mac);
  },
  make(random, prefix = '3') {
    const [publicBlob, privateBlob] = [random.bytes(51), random.bytes(36)];
    const key: PuttyKey = { version: prefix, algorithm: 'ssh-ed25519', comment: 'example', publicBlob, privateBlob };
    const wrap = (blob: Buffer): string[] => blob.toString('base64').match(/.{1,64}/g) ?? [];
    return [
      `PuTTY-User-Key-File-${prefix}: ${key.algorithm}`,
      'Encryption: none',
      `Comment: ${key.comment}`,
      `Public-Lines: ${wrap(publicBlob).length}`,
      ...wrap(publicBlob),
      `Private-Lines: ${wrap(privateBlob).length}`,
      ...wrap(privateBlob),
      `Private-MAC: ${macOf(key)}`,
      '',
    ].join('\n');
  },
};
