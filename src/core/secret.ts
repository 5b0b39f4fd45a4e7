import { inspect } from 'node:util';

/** Characters of a secret that may be shown: its public prefix, or a few of a long one. */
function shownLength(value: string, publicPrefix: number): number {
  if (publicPrefix > 0 && value.length - publicPrefix >= 8) return publicPrefix;
  if (value.length >= 32) return 4;
  return value.length >= 20 ? 2 : 0;
}

/**
 * A found secret. Every way of printing it gives the redacted form; `reveal()` is the only way to the value and is lint-restricted.
 */
export class Secret {
  readonly #value: string;
  readonly #shown: number;
  #read: string | undefined;

  /** @param publicPrefix how many leading UTF-16 units are no secret, such as `ghp_` (0 when unknown) */
  constructor(value: string, publicPrefix = 0) {
    this.#value = value;
    this.#shown = shownLength(value, publicPrefix);
  }

  /**
   * A secret as a report names it: nobody knows its value any more.
   *
   * @param redacted its redacted form in that report
   * @param identity equal for equal secrets; what `reveal` gives
   */
  static fromReport(redacted: string, identity: string): Secret {
    const secret = new Secret(identity);
    secret.#read = redacted;
    return secret;
  }

  reveal(): string {
    return this.#value;
  }

  equals(other: Secret | undefined): boolean {
    return other !== undefined && this.#value === other.#value;
  }

  /** The public prefix, if any, and four asterisks; says nothing of the length. */
  get redacted(): string {
    if (this.#read !== undefined) return this.#read;
    return `${this.#value.slice(0, this.#shown).replace(/[^\x21-\x7e]/g, '')}****`;
  }

  get publicPrefix(): number {
    return this.#shown;
  }

  toString(): string {
    return this.redacted;
  }

  toJSON(): string {
    return this.redacted;
  }

  [inspect.custom](): string {
    return this.redacted;
  }
}
