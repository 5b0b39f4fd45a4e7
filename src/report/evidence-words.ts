import type { Evidence, EvidenceCode } from '../core/finding.ts';
import type { Place } from '../core/place.ts';
import { visible } from './sanitize.ts';

type Arguments = Readonly<Record<string, string | number>>;

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  test: 'test code',
  fixture: 'test data',
  docs: 'documentation',
  example: 'an example',
  vendored: 'vendored code',
  generated: 'a generated file',
};

/** What a proof read out of a secret besides its own name: ` (account 123456789012)`. */
function details({ name: _name, ...rest }: Arguments): string {
  const parts = Object.entries(rest).map(([key, value]) => `${key} ${value}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

const WORDS: Readonly<Record<EvidenceCode, (args: Arguments) => string>> = {
  'checksum-valid': (args) => `its checksum is right${details(args)}`,
  'checksum-invalid': (args) => `its checksum is wrong${details(args)}`,
  'structure-valid': (args) => `its structure is right${details(args)}`,
  'structure-invalid': (args) => `its structure is wrong${details(args)}`,
  entropy: ({ bits }) => `${bits} bits of entropy a character`,
  decoded: ({ encodings }) => `found under ${encodings} encoding`,
  'lowered-by-place': ({ place }) => `less severe in ${PLACE_WORDS[place as Place] ?? place}`,
  'assigned-to': ({ name }) => `assigned to \`${name}\``,
  weighed: ({ percent, reasons }) => `name, value and place weigh ${percent} % for a secret (most: ${reasons})`,
  // the words are part of the secret
  'word-like': ({ words }) => (typeof words === 'number' ? `made of ${words} dictionary words` : 'made of dictionary words'),
  'in-comment': () => 'in a comment',
  'logged-by': ({ sink }) => `written out by \`${sink}\``,
  flow: ({ what }) => String(what),
  'lowered-by-guard': ({ guard }) => `less severe behind \`${guard}\``,
};

export const EVIDENCE_CODES = Object.keys(WORDS) as readonly EvidenceCode[];

/** One piece of evidence as a clause without capital or full stop, safe to print within a line. */
export function evidenceWords({ code, args = {} }: Evidence): string {
  return visible(WORDS[code](args));
}

const ROLES: Readonly<Record<string, string>> = {
  'enclosing-call': 'the call around it',
  'assigned-here': 'assigned here',
};

/** What stands at a related location, as a noun phrase. */
export function roleWords(role: string): string {
  return visible((Object.hasOwn(ROLES, role) ? ROLES[role] : undefined) ?? role.replaceAll('-', ' '));
}

/** Evidence as data for a report: the words a secret is made of are left out. */
export function publicEvidence({ code, args }: Evidence): Evidence {
  if (args === undefined) return { code };
  const entries = Object.entries(args).filter(
    ([name, value]) => code !== 'word-like' || (name === 'words' && typeof value === 'number'),
  );
  return { code, args: Object.fromEntries(entries) };
}
