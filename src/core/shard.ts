import { crypto } from './crypto.ts';
import type { Notice } from './notice.ts';
import type { Secret } from './secret.ts';

/** One of several runs that share a scan; `index` counts from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a shard knows of the whole scan when its listing is done. */
export interface ShardListing {
  /** hexadecimal digest of all that was listed: shards that saw different trees do not belong together */
  readonly digest: string;
  /**
   * Made of all that was listed, so each shard has the same without asking the others, and nobody who merely reads a report has it. Never
   * printed.
   */
  readonly key: string;
  /** of what this share alone would call unused: only what every share calls so is a notice. A stale entry of the baseline has its number in `entry` */
  readonly unused?: readonly Notice[];
}

/**
 * Equal for equal secrets in the shards of one scan, so that a merged report can say where a secret stands again. Without the key, which no
 * report holds, a weak secret cannot be guessed from it.
 *
 * @returns 24 hexadecimal digits
 */
export function secretLink(secret: Secret, { key }: ShardListing): string {
  return crypto().createHmac('sha256', key).update(secret.reveal()).digest('hex').slice(0, 24);
}
