import { crypto } from '../core/crypto.ts';

export const ALPHABETS = {
  digits: '0123456789',
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  alpha: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  loweralnum: '0123456789abcdefghijklmnopqrstuvwxyz',
  upperalnum: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  alnum: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
} as const;
export type AlphabetName = keyof typeof ALPHABETS;

/** Deterministic pseudo-random source for examples: the same seed gives the same characters on every machine. */
export class SeededRandom {
  readonly #seed: string;
  #block = Buffer.alloc(0);
  #at = 0;
  #counter = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  #byte(): number {
    if (this.#at >= this.#block.length) {
      this.#block = crypto().createHash('sha256').update(`${this.#seed}\0${this.#counter++}`).digest();
      this.#at = 0;
    }
    return this.#block[this.#at++] as number;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.#byte()));
  }

  /** Characters of an alphabet; where the length allows, each of its classes (lower, upper, digit) occurs. */
  chars(alphabet: string, count: number): string {
    const classes = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(alphabet));
    for (let attempt = 0; ; attempt++) {
      let text = '';
      while (text.length < count) {
        const byte = this.#byte();
        if (byte < 256 - (256 % alphabet.length)) text += alphabet[byte % alphabet.length];
      }
      if (attempt > 50 || count < 12 || classes.every((kind) => kind.test(text))) return text;
    }
  }
}
