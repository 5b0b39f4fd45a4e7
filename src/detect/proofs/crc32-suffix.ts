import type { ProofName } from '../../core/rule.ts';
import { ALPHABETS, type SeededRandom } from '../random.ts';
import { crc32 } from './crc32.ts';
import { toDigits } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** A token that ends with the CRC-32 of a part of itself. */
interface SuffixFormat {
  readonly name: ProofName;
  /** Groups: `covered` is what the checksum is taken of, `sum` the checksum as written. */
  readonly shape: RegExp;
  sum(covered: string): string;
  /** What stands before the checksum, the covered part in a group of its own. */
  sample(random: SeededRandom, prefix?: string): { readonly before: string; readonly covered: string; readonly between?: string };
}

function suffixProof(format: SuffixFormat): Proof {
  return {
    name: format.name,
    kind: 'checksum',
    check(secret) {
      const { covered, sum } = format.shape.exec(secret)?.groups ?? {};
      return covered === undefined || sum === undefined ? UNKNOWN : verdict(format.sum(covered) === sum);
    },
    make(random, prefix) {
      const { before, covered, between = '' } = format.sample(random, prefix);
      return `${before}${covered}${between}${format.sum(covered)}`;
    },
  };
}

const hex8 = (covered: string): string => toDigits(crc32(covered), ALPHABETS.hex, 8);
const base62 = (covered: string): string => toDigits(crc32(covered), ALPHABETS.alnum, 6);

function littleEndian(covered: string): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(covered));
  return bytes;
}

/**
 * GitHub (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/) and npm, which took it over:
 * 30 characters (70 in a refresh token), then their CRC-32 in six base62 digits.
 */
export const githubCrc32 = suffixProof({
  name: 'github-crc32',
  shape: /^(?:gh[opsur]|npm)_(?<covered>[0-9A-Za-z]{30}|[0-9A-Za-z]{70})(?<sum>[0-9A-Za-z]{6})$/,
  sum: base62,
  sample: (random, prefix = 'ghp_') => ({ before: prefix, covered: random.chars(ALPHABETS.alnum, prefix === 'ghr_' ? 70 : 30) }),
});

/** Bitbucket app passwords: eight hexadecimal digits over all before, prefix included. */
export const bitbucketCrc32 = suffixProof({
  name: 'bitbucket-crc32',
  shape: /^(?<covered>ATBB[0-9A-Za-z]{24})(?<sum>[0-9A-F]{8})$/,
  sum: (covered) => hex8(covered).toUpperCase(),
  sample: (random, prefix = 'ATBB') => ({ before: '', covered: prefix + random.chars(ALPHABETS.alnum, 24) }),
});

/** Atlassian cloud tokens: eight upper-case hexadecimal digits over all before, the `=` included. */
export const atlassianCrc32 = suffixProof({
  name: 'atlassian-crc32',
  shape: /^(?<covered>AT[AC]TT3[\w=-]{20,400}=)(?<sum>[0-9A-F]{8})$/,
  sum: (covered) => hex8(covered).toUpperCase(),
  sample: (random, prefix = 'ATATT3') => ({ before: '', covered: `${prefix}${random.chars(ALPHABETS.base64url, 177)}=` }),
});

/** Vercel tokens of 2025: six base62 digits over the 50 characters after the prefix. */
export const vercelCrc32 = suffixProof({
  name: 'vercel-crc32',
  shape: /^vc[aciprk]_(?<covered>[\w-]{50})(?<sum>[0-9A-Za-z]{6})$/,
  sum: base62,
  sample: (random, prefix = 'vcp_') => ({ before: prefix, covered: random.chars(ALPHABETS.alnum, 50) }),
});

/** Cloudflare tokens of 2026: eight hexadecimal digits over the 40 characters after the prefix. */
export const cloudflareCrc32 = suffixProof({
  name: 'cloudflare-crc32',
  shape: /^cf(?:k|ut|at)_(?<covered>[0-9A-Za-z]{40})(?<sum>[0-9a-f]{8})$/,
  sum: hex8,
  sample: (random, prefix = 'cfut_') => ({ before: prefix, covered: random.chars(ALPHABETS.alnum, 40) }),
});

/** Grafana service accounts: eight hexadecimal digits, least significant byte first, over prefix and secret. */
export const grafanaCrc32 = suffixProof({
  name: 'grafana-crc32',
  shape: /^(?<covered>glsa_[0-9A-Za-z]{32})_(?<sum>[0-9a-f]{8})$/,
  sum: (covered) => littleEndian(covered).toString('hex'),
  sample: (random, prefix = 'glsa_') => ({ before: '', covered: prefix + random.chars(ALPHABETS.alnum, 32), between: '_' }),
});

/** Confluent Cloud secrets of 2025: six base64 characters of the CRC-32, least significant byte first, over the 54 before. */
export const confluentCrc32 = suffixProof({
  name: 'confluent-crc32',
  shape: /^cflt(?<covered>[0-9A-Za-z+/]{54})(?<sum>[0-9A-Za-z+/]{6})$/,
  sum: (covered) => littleEndian(covered).toString('base64').slice(0, 6),
  sample: (random, prefix = 'cflt') => ({ before: prefix, covered: random.chars(ALPHABETS.base64, 54) }),
});

/** Zuplo API keys: eight hexadecimal digits over the 32 characters after the prefix. */
export const zuploCrc32 = suffixProof({
  name: 'zuplo-crc32',
  shape: /^zpka_(?<covered>[0-9A-Za-z]{32})_(?<sum>[0-9a-f]{8})$/,
  sum: hex8,
  sample: (random, prefix = 'zpka_') => ({ before: prefix, covered: random.chars(ALPHABETS.alnum, 32), between: '_' }),
});
