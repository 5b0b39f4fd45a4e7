import type { Span } from '../core/location.ts';
import type { ProofName } from '../core/rule.ts';
import { PROOFS_BY_NAME } from './proofs/index.ts';
import { ALPHABETS, SeededRandom, type AlphabetName } from './random.ts';

export interface ExpandedExample {
  /** the example without marks, placeholders filled */
  readonly text: string;
  /** what stood between `«` and `»`, in order */
  readonly spans: readonly Span[];
}

const PLACEHOLDER =
  /\{(?:(?<uuid>uuid)|token:(?<proof>[a-z0-9-]+)(?::(?<prefix>[^{}]{0,40}))?|(?<alphabet>[A-Za-z0-9]+):(?<count>\d{1,4}))\}/g;

function uuid(random: SeededRandom): string {
  const hex = random.bytes(16).toString('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * Fills an example's placeholders: `{alnum:24}` (any alphabet of random.ts), `{uuid}`, `{token:github-crc32:ghp_}` (a proof's `make`).
 * Deterministic in the seed, so that no credential-shaped string need lie in the repository. Unknown placeholders stay as they are.
 *
 * @param seed rule id and the example's index, by convention `id#0`
 */
export function expandExample(example: string, seed: string): ExpandedExample {
  const random = new SeededRandom(seed);
  const filled = example.replace(PLACEHOLDER, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups['uuid']) return uuid(random);
    if (groups['proof']) {
      const proof = PROOFS_BY_NAME[groups['proof'] as ProofName];
      return proof ? proof.make(random, groups['prefix']) : whole;
    }
    const alphabet = ALPHABETS[groups['alphabet'] as AlphabetName] as string | undefined;
    return alphabet === undefined ? whole : random.chars(alphabet, Number(groups['count']));
  });
  return takeMarks(filled);
}

function takeMarks(marked: string): ExpandedExample {
  const spans: Span[] = [];
  let text = '';
  for (const part of marked.split(/(«[^»]*»)/)) {
    if (part.startsWith('«') && part.endsWith('»')) {
      spans.push({ start: text.length, end: text.length + part.length - 2 });
      text += part.slice(1, -1);
    } else {
      text += part;
    }
  }
  return { text, spans };
}
