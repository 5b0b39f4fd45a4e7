import type { Evidence } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import { decodeAt, type Decoded } from './decode.ts';
import { findSecrets, type SecretContext } from './find-secrets.ts';
import { toTextOffsets, type Hits, type Prefilter } from './prefilter.ts';

/** Secrets in a text and, to a depth, in what is encoded in it. */
export class Detector {
  readonly #prefilter: Prefilter;
  readonly #maxDepth: number;

  constructor(prefilter: Prefilter, maxDecodeDepth: number) {
    this.#prefilter = prefilter;
    this.#maxDepth = maxDecodeDepth;
  }

  /**
   * @param hits with offsets in UTF-16 units of `text`
   * @throws BudgetExceeded between two matches
   */
  find(text: string, hits: Hits, context: SecretContext): Generator<Match, void, undefined> {
    return this.#findAt(text, hits, context, 0);
  }

  /** @param depth encodings round the text */
  *#findAt(text: string, hits: Hits, context: SecretContext, depth: number): Generator<Match, void, undefined> {
    yield* findSecrets(text, hits.rules, context);
    if (depth < this.#maxDepth) yield* this.#findEncoded(text, hits.encoded, context, depth);
  }

  *#findEncoded(
    text: string,
    offsets: readonly number[],
    context: SecretContext,
    depth: number,
  ): Generator<Match, void, undefined> {
    let doneUntil = -1;
    for (const offset of offsets) {
      if (offset < doneUntil) continue;
      context.tick();
      const decoded = decodeAt(text, offset);
      if (!decoded) continue;
      doneUntil = decoded.span.end;
      yield* this.#findInDecoded(decoded, context, depth);
    }
  }

  /** What stands in a decoded text is reported at the encoded one. */
  *#findInDecoded(decoded: Decoded, context: SecretContext, depth: number): Generator<Match, void, undefined> {
    const bytes = Buffer.from(decoded.text);
    const hits = this.#prefilter.scan(bytes, 'text', 'secrets');
    if (!hits) return;
    toTextOffsets(hits, bytes);
    const inner: SecretContext = { ...context, language: 'text', trace: undefined };
    let count = 0;
    for (const match of this.#findAt(decoded.text, hits, inner, depth + 1)) {
      yield { ...match, span: decoded.span, masked: [decoded.span], evidence: withEncoding(match, decoded) };
      if (++count === MOST_IN_ONE) return;
    }
  }
}

/** Secrets reported for one encoded run: they all stand at the same place, so more say nothing new. */
const MOST_IN_ONE = 8;

function withEncoding(match: Match, { encoding }: Decoded): Evidence[] {
  const inner = match.evidence.find((evidence) => evidence.code === 'decoded')?.args?.['encodings'];
  const encodings = inner === undefined ? encoding : `${encoding} > ${inner}`;
  return [...match.evidence.filter((evidence) => evidence.code !== 'decoded'), { code: 'decoded', args: { encodings } }];
}
