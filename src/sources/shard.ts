import { crypto } from '../core/crypto.ts';
import type { Shard, ShardListing } from '../core/shard.ts';
import type { Source, SourceItem } from '../core/source.ts';

/** Smaller items go where the hash of their name says; larger ones even out what that left uneven. Bytes. */
const LARGE = 64 * 1024;

type Sized = Extract<SourceItem, { kind: 'file' | 'blob' }>;

/** Hash of a text: 32 bits. */
function hash(text: string): number {
  return crypto().createHash('sha256').update(text).digest().readUInt32BE(0);
}

function nameOf(item: Sized): string {
  return item.kind === 'blob' ? item.object : item.path;
}

/**
 * A share of a source. Every shard lists everything and takes its part, so nobody need agree with anybody: a small item's shard depends on its
 * name alone, the large ones are dealt out from the largest on, each to the shard with the fewest bytes so far. An error of listing belongs to
 * every shard that met it; what was skipped while listing to one.
 */
export class ShardedSource {
  readonly #source: Source;
  readonly #shard: Shard;
  readonly #seen: string[] = [];

  constructor(source: Source, shard: Shard) {
    this.#source = source;
    this.#shard = shard;
  }

  async *items(): AsyncGenerator<SourceItem, void, undefined> {
    const loads = new Array<number>(this.#shard.count).fill(0);
    const large: Sized[] = [];
    for await (const item of this.#source) {
      if (item.kind === 'error') yield item;
      else if (item.kind === 'file' || item.kind === 'blob') {
        this.#seen.push(`${nameOf(item)}\0${item.bytes}`);
        if (item.bytes > LARGE) large.push(item);
        else if (this.#isOurs(this.#owner(nameOf(item), loads, item.bytes))) yield item;
      } else {
        const name = item.kind === 'content' ? item.path : item.skipped.path;
        this.#seen.push(name);
        if (this.#isOurs(this.#owner(name, loads, 0))) yield item;
      }
    }
    yield* large.sort(byFallingSize).filter((item) => this.#isOurs(lightest(loads, item.bytes)));
  }

  /** To be asked when all items were taken. */
  listing(): ShardListing {
    const all = this.#seen.sort().join('\n');
    const digest = (use: string): string => crypto().createHash('sha256').update(`${use}\0${all}`).digest('hex');
    return { digest: digest('listing'), key: digest('key') };
  }

  #isOurs(owner: number): boolean {
    return owner === this.#shard.index - 1;
  }

  #owner(name: string, loads: number[], bytes: number): number {
    const owner = hash(name) % this.#shard.count;
    loads[owner] = (loads[owner] as number) + bytes;
    return owner;
  }
}

function byFallingSize(a: Sized, b: Sized): number {
  return b.bytes - a.bytes || (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** The shard with the fewest bytes, which has `bytes` more from now on. */
function lightest(loads: number[], bytes: number): number {
  const owner = loads.indexOf(Math.min(...loads));
  loads[owner] = (loads[owner] as number) + bytes;
  return owner;
}
