import type { Fragment } from '../core/fragment.ts';
import { isHost, regionsOf, type Region } from '../syntax/embedded.ts';
import { SourceCode } from '../syntax/source-code.ts';

/** Code that a hit lies in, and the region of the file where it is only a part of it. */
export interface CodePart {
  readonly code: SourceCode;
  readonly region?: Region;
}

/** The code of one text: all of it, or its blocks, cells and scripts, each read in its own language when the first hit lies in it. */
export class CodeParts {
  readonly #fragment: Fragment;
  readonly #tick: () => void;
  readonly #regions: readonly Region[];
  readonly #host: ReturnType<typeof isHost>;
  readonly #read = new Map<Region, SourceCode>();
  #whole: SourceCode | undefined;

  constructor(fragment: Fragment, tick: () => void) {
    const { path, text, language } = fragment;
    this.#fragment = fragment;
    this.#tick = tick;
    this.#host = isHost(path, language);
    this.#regions = regionsOf(path, text, language);
  }

  /** Undefined where the offset lies in prose. */
  at(offset: number): CodePart | undefined {
    const region = this.#regions.find(({ start, end }) => offset >= start && offset < end);
    if (region) return { code: this.#codeOf(region), region };
    if (this.#host === 'prose') return undefined;
    const { text, language } = this.#fragment;
    this.#whole ??= new SourceCode(text, this.#host === 'page' ? 'html' : language, this.#tick);
    return { code: this.#whole };
  }

  /** Ends the use of all code that was given out. */
  release(): void {
    this.#whole?.release();
    for (const code of this.#read.values()) code.release();
  }

  #codeOf(region: Region): SourceCode {
    let code = this.#read.get(region);
    if (!code) {
      code = new SourceCode(region.text ?? this.#fragment.text, region.language, this.#tick, region);
      this.#read.set(region, code);
    }
    return code;
  }
}
