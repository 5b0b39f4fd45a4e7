import type { Shard, ShardListing } from '../core/shard.ts';
import type { OpenedSource } from './open-source.ts';

export interface SplitSource {
  readonly source: OpenedSource;
  /** to be asked when the source is used up */
  readonly shard?: () => Shard & ShardListing;
}

/** The share of a source that `--shard` asks for; all of it without. */
export async function splitSource(source: OpenedSource, wanted: Shard | 'auto' | undefined): Promise<SplitSource> {
  if (wanted === undefined) return { source };
  const [{ ShardedSource }, { shardOfEnvironment }] = await Promise.all([
    import('../sources/shard.ts'),
    import('../sources/shard-of-environment.ts'),
  ]);
  const shard = wanted === 'auto' ? shardOfEnvironment(process.env) : wanted;
  const sharded = new ShardedSource(source.items, shard);
  return { source: { ...source, items: sharded.items() }, shard: () => ({ ...shard, ...sharded.listing() }) };
}
