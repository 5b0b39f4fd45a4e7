import type { ProofName } from '../../core/rule.ts';
import { ALPHABETS } from '../random.ts';
import { decodeBase64, unpadded } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** A prefix must not run into the value, or its length could not be told. */
const PREFIX_END = /^(?:[^]*[^0-9A-Za-z+/])?$/;

/** Canonical base64 of so many random bytes, alone or after a prefix that ends in a separator. */
function bytesProof(name: ProofName, count: number): Proof {
  const length = Math.ceil((count * 4) / 3);
  return {
    name,
    kind: 'structure',
    check(secret) {
      const plain = unpadded(secret);
      if (!/^[\w+/-]+$/.test(plain.slice(-length)) || plain.length < length || !PREFIX_END.test(plain.slice(0, -length)))
        return UNKNOWN;
      return verdict(decodeBase64(plain.slice(-length))?.length === count);
    },
    make: (random, prefix) =>
      prefix === undefined ? random.bytes(count).toString('base64') : prefix + random.bytes(count).toString('base64url'),
  };
}

export const base64Of16 = bytesProof('base64-16', 16);
export const base64Of32 = bytesProof('base64-32', 32);
export const base64Of64 = bytesProof('base64-64', 64);

/** Azure storage, Cosmos DB and Batch keys: 64 random bytes. */
export const azureStorageKey: Proof = {
  name: 'azure-storage-key',
  kind: 'structure',
  check: (secret) => (/^[0-9A-Za-z+/]{86}==$/.test(secret) ? verdict(decodeBase64(secret)?.length === 64) : UNKNOWN),
  make: (random) => random.bytes(64).toString('base64'),
};

/** SendGrid API keys: an id of 16 bytes and a secret of 32, each canonical base64url. */
export const sendgrid: Proof = {
  name: 'sendgrid',
  kind: 'structure',
  check(secret) {
    const { id, value } = /^SG\.(?<id>[\w-]{22})\.(?<value>[\w-]{43})$/.exec(secret)?.groups ?? {};
    if (id === undefined || value === undefined) return UNKNOWN;
    return verdict(decodeBase64(id)?.length === 16 && decodeBase64(value)?.length === 32);
  },
  make: (random, prefix = 'SG.') =>
    `${prefix}${random.bytes(16).toString('base64url')}.${random.bytes(32).toString('base64url')}`,
};

/** Tableau personal access tokens: 16 bytes in base64 and 32 letters and digits. */
export const tableauToken: Proof = {
  name: 'tableau-token',
  kind: 'structure',
  check(secret) {
    const id = /^(?<id>[0-9A-Za-z+/]{22}==):[0-9A-Za-z]{32}$/.exec(secret)?.groups?.['id'];
    return id === undefined ? UNKNOWN : verdict(decodeBase64(id)?.length === 16);
  },
  make: (random) => `${random.bytes(16).toString('base64')}:${random.chars(ALPHABETS.alnum, 32)}`,
};
