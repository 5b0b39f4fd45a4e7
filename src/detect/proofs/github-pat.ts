import { crypto } from '../../core/crypto.ts';
import { ALPHABETS } from '../random.ts';
import { encodeBase32 } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

const SHAPE = /^(?<covered>github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{43})(?<sum>[0-9A-Za-z]{8})[0-9A-Za-z]{8}$/;

/** First 40 bits of SHA-256 over the first 77 characters, as eight base32 characters. The last eight characters of the token are not understood. */
function digest(covered: string): string {
  return encodeBase32(crypto().createHash('sha256').update(covered).digest().subarray(0, 5), ALPHABETS.base32);
}

/** GitHub fine-grained personal access tokens; found on published tokens, not documented by GitHub. */
export const githubPatSha256: Proof = {
  name: 'github-pat-sha256',
  kind: 'checksum',
  check(secret) {
    const { covered, sum } = SHAPE.exec(secret)?.groups ?? {};
    return covered === undefined || sum === undefined ? UNKNOWN : verdict(digest(covered) === sum);
  },
  make(random, prefix = 'github_pat_') {
    const covered = `${prefix}${random.chars(ALPHABETS.alnum, 22)}_${random.chars(ALPHABETS.alnum, 43)}`;
    return `${covered}${digest(covered)}${random.chars(ALPHABETS.alnum, 8)}`;
  },
};
