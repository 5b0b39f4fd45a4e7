/** Words that say a name holds a credential. `pat` and `auth` are left to match inside longer words: the value's shape decides. */
const WORDS = 'key|token|secret|pass|pwd|auth|cred|pat|private|access|api';

/**
 * Source of a name that is the provider's alone or one that also says what it holds: `gitea`, `GITEA_TOKEN`, `giteaAccess`; not `gitea_checksum`,
 * whose value looks the same. For `assigned`; the match starts with the provider, which is the rule's keyword.
 *
 * @param provider regular expression source
 */
export function credential(provider: string): string {
  return `(?:${provider})(?:[\\w .-]{0,32}?(?:${WORDS})|(?![\\w.-]))`;
}
