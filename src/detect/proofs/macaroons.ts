import { decodeBase64 } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

const FIELD = { end: 0, location: 1, identifier: 2, signature: 6 } as const;

/** Fields of a version 2 macaroon, https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt; undefined where the lengths do not fit. */
function fieldsOf(bytes: Buffer): { readonly type: number; readonly value: Buffer }[] | undefined {
  const fields: { type: number; value: Buffer }[] = [];
  for (let at = 1; at < bytes.length;) {
    const type = bytes[at++] as number;
    if (type === FIELD.end) continue;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 14) return undefined;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (at + length > bytes.length) return undefined;
    fields.push({ type, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return fields;
}

function field(type: number, value: Buffer | string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([type, bytes.length]), bytes]);
}

/** PyPI upload tokens: a macaroon of pypi.org or test.pypi.org. https://docs.pypi.org/api/secrets/ */
export const pypiMacaroon: Proof = {
  name: 'pypi-macaroon',
  kind: 'structure',
  check(secret) {
    const payload = /^pypi-(?<payload>AgE[\w-]{40,500}={0,2})$/.exec(secret)?.groups?.['payload'];
    if (payload === undefined) return UNKNOWN;
    const bytes = decodeBase64(payload);
    const fields = bytes?.[0] === 2 ? fieldsOf(bytes) : undefined;
    const location = fields?.[0]?.type === FIELD.location ? fields[0].value.toString('latin1') : '';
    const signature = fields?.at(-1);
    return verdict(
      /^(?:test\.)?pypi\.org$/.test(location) && signature?.type === FIELD.signature && signature.value.length === 32,
    );
  },
  make(random, prefix = 'pypi-') {
    const id = random.bytes(18).toString('hex');
    const sections = [
      field(FIELD.location, 'pypi.org'),
      field(FIELD.identifier, id),
      Buffer.from([FIELD.end]),
      field(FIELD.identifier, `[3, "${random.bytes(8).toString('hex')}"]`),
      Buffer.from([FIELD.end, FIELD.end]),
      field(FIELD.signature, random.bytes(32)),
    ];
    return prefix + Buffer.concat([Buffer.from([2]), ...sections]).toString('base64url');
  },
};

/** MessagePack: an array of four (nonce, location, caveats, tail) whose first is an array of two or three and starts with binary data. */
const FLY_HEAD = /^\x94[\x92\x93]\xc4/;

/** Fly.io tokens: one or several macaroons in MessagePack. https://github.com/superfly/macaroon */
export const flyMacaroon: Proof = {
  name: 'fly-macaroon',
  kind: 'structure',
  check(secret) {
    const list = /^(?:FlyV1\s)?(?<list>fm[12][ar]?_[\w+/=,-]{40,8000})$/.exec(secret)?.groups?.['list'];
    if (list === undefined) return UNKNOWN;
    const payloads = list.split(',').map((token) => token.replace(/^fm[12][ar]?_/, ''));
    return verdict(payloads.every((payload) => FLY_HEAD.test(decodeBase64(payload)?.toString('latin1') ?? '')));
  },
  make(random, prefix = 'fm2_') {
    const bin = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0xc4, bytes.length]), bytes]);
    const nonce = [Buffer.from([0x94, 0x93]), bin(random.bytes(16)), bin(random.bytes(16)), Buffer.from([0xc2])];
    const rest = [Buffer.from([0xa0 | 6]), Buffer.from('fly.io', 'latin1'), Buffer.from([0x90]), bin(random.bytes(32))];
    return prefix + Buffer.concat([...nonce, ...rest]).toString('base64');
  },
};
