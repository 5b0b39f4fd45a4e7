import { crypto } from '../../core/crypto.ts';
import type { Shard, ShardListing } from '../../core/shard.ts';
import type { ListedRepository } from './repository-list.ts';

/** A share of a list of repositories, by a hash of each name: nobody need agree with anybody. */
export function ownRepositories(
  list: readonly ListedRepository[],
  shard: Shard,
): { readonly repositories: readonly ListedRepository[]; readonly shard: Shard & ShardListing } {
  const names = list.map(({ name }) => name).join('\n');
  const ownerOf = (name: string): number => crypto().createHash('sha256').update(name).digest().readUInt32BE(0) % shard.count;
  const digest = (use: string): string => crypto().createHash('sha256').update(`${use}\0${names}`).digest('hex');
  return {
    repositories: list.filter(({ name }) => ownerOf(name) === shard.index - 1),
    shard: { ...shard, digest: digest('listing'), key: digest('key') },
  };
}
