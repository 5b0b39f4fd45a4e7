import type { Evidence } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import { decodeAt, type Decoded } from './decode.ts';
import { findSecrets, type SecretContext } from './find-secrets.ts';
import { toTextOffsets, type Hit, type Hits, type Prefilter } from './prefilter.ts';

/** Secrets in a text and, to a depth, in what is encoded in it. */
export class Detector {
  readonly #prefilter: Prefilter;
  readonly #maxDepth: number;

  constructor(prefilter: Prefilter, maxDecodeDepth: number) {
    this.#prefilter = prefilter;
    this.#maxDepth = maxDecodeDepth;
  }

  /** @param hits with offsets in UTF-16 units of `text` */
  find(text: string, hits: Hits, context: SecretContext): Match[] {
    return [...findSecrets(text, hits.rules, context), ...this.#findEncoded(text, hits.encoded, context, 1)];
  }

  #findEncoded(text: string, offsets: readonly number[], context: SecretContext, depth: number): Match[] {
    if (depth > this.#maxDepth) return [];
    const matches: Match[] = [];
    let doneUntil = -1;
    for (const offset of offsets) {
      if (offset < doneUntil) continue;
      context.tick();
      const decoded = decodeAt(text, offset);
      if (!decoded) continue;
      doneUntil = decoded.span.end;
      matches.push(...this.#findInDecoded(decoded, context, depth));
    }
    return matches;
  }

  /** What stands in a decoded text is reported at the encoded one. */
  #findInDecoded(decoded: Decoded, context: SecretContext, depth: number): Match[] {
    const bytes = Buffer.from(decoded.text);
    const hits = this.#prefilter.scan(bytes, 'text');
    if (!hits) return [];
    toTextOffsets(hits, bytes);
    const inner: SecretContext = { ...context, language: 'text', trace: undefined };
    const secretHits = hits.rules.filter((hit: Hit) => hit.rule.category === 'secret');
    const found = [
      ...findSecrets(decoded.text, secretHits, inner),
      ...this.#findEncoded(decoded.text, hits.encoded, inner, depth + 1),
    ];
    return found
      .slice(0, MOST_IN_ONE)
      .map((match) => ({ ...match, span: decoded.span, masked: [decoded.span], evidence: withEncoding(match, decoded) }));
  }
}

/** Secrets reported for one encoded run: they all stand at the same place, so more say nothing new. */
const MOST_IN_ONE = 8;

function withEncoding(match: Match, { encoding }: Decoded): Evidence[] {
  const inner = match.evidence.find((evidence) => evidence.code === 'decoded')?.args?.['encodings'];
  const encodings = inner === undefined ? encoding : `${encoding} > ${inner}`;
  return [...match.evidence.filter((evidence) => evidence.code !== 'decoded'), { code: 'decoded', args: { encodings } }];
}
