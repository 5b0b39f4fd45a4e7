import { ALPHABETS } from '../random.ts';
import { crc32 } from './crc32.ts';
import { toDigits } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

const SHAPE = /^(?<covered>[\w-]{27,340}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{2})(?<sum>[0-9a-z]{7})$/;

function sumOf(covered: string): string {
  return toDigits(crc32(covered), ALPHABETS.loweralnum, 7);
}

/**
 * GitLab routable tokens: prefix, payload, version, payload length, CRC-32 of all before in seven base36 digits.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export const gitlabRoutableCrc32: Proof = {
  name: 'gitlab-routable-crc32',
  kind: 'checksum',
  check(secret) {
    const { covered, sum } = SHAPE.exec(secret)?.groups ?? {};
    return covered === undefined || sum === undefined ? UNKNOWN : verdict(sumOf(covered) === sum);
  },
  make(random, prefix = 'glpat-') {
    const payload = Buffer.concat([Buffer.from('o:1\nu:2s', 'utf8'), random.bytes(16), Buffer.from([16])]).toString('base64url');
    const covered = `${prefix}${payload}.01.${toDigits(payload.length, ALPHABETS.loweralnum, 2)}`;
    return covered + sumOf(covered);
  },
};
