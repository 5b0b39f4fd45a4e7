import { isNew, type Finding } from '../../core/finding.ts';
import { groupBySecret } from '../../core/secret-groups.ts';
import { SEVERITIES } from '../../core/severity.ts';

/** A finding that is shown in full, and the other places of its secret. */
export interface Entry {
  readonly finding: Finding;
  readonly also: readonly Finding[];
}

/** One entry a secret, at its most severe place (the first of those, a new one where there is any); flaws each have their own. In the order of the findings. */
export function foldPlaces(findings: readonly Finding[]): Entry[] {
  const groups = groupBySecret(findings);
  const members = new Map<number, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding);
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), finding]);
  }
  const heads = new Map([...members.values()].map((group) => [mostSevere(group), group]));
  return findings
    .filter((finding) => !groups.has(finding) || heads.has(finding))
    .map((finding) => ({ finding, also: (heads.get(finding) ?? []).filter((other) => other !== finding) }));
}

function mostSevere(group: readonly Finding[]): Finding {
  const candidates = group.some(isNew) ? group.filter(isNew) : group;
  return candidates.reduce((worst, finding) =>
    SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(worst.severity) ? finding : worst,
  );
}
