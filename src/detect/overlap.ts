import { contains, overlaps } from '../core/location.ts';
import type { Match, Tracer } from '../core/match.ts';
import { isFlawRule } from '../core/rule.ts';
import { CONFIDENCES, SEVERITIES } from '../core/severity.ts';

/** 0 for a rule that knows what it found, 1 for one that knows its form, 2 for one that weighs chances. */
function generality({ rule }: Match): number {
  if (!('generic' in rule) || rule.generic !== true) return 0;
  return 'judge' in rule ? 2 : 1;
}

function isDecoded(match: Match): boolean {
  return match.evidence.some((evidence) => evidence.code === 'decoded');
}

/** The better of two overlapping secrets first: specific before generic, plain before decoded, surer, worse, longer, then by id. */
function preference(a: Match, b: Match): number {
  return (
    generality(a) - generality(b) ||
    Number(isDecoded(a)) - Number(isDecoded(b)) ||
    CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    b.span.end - b.span.start - (a.span.end - a.span.start) ||
    a.span.start - b.span.start ||
    (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id))
  );
}

/**
 * One finding a secret and place. Of secrets that overlap the preferred one stays. Flaws are about code, not values: two flaws on
 * one span of the same category are one, and a flaw never displaces a secret.
 */
export function resolveOverlaps(matches: readonly Match[], trace?: Tracer): Match[] {
  return clusters(matches)
    .flatMap((cluster) => settle(cluster, trace))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule.id < b.rule.id ? -1 : 1));
}

/** Groups that cannot touch one another, so that a file with many findings is not compared pair by pair. */
function clusters(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = [];
  let reach = -1;
  for (const match of [...matches].sort((a, b) => a.span.start - b.span.start)) {
    if (match.span.start < reach) groups.at(-1)?.push(match);
    else groups.push([match]);
    reach = Math.max(reach, match.span.end);
  }
  return groups;
}

function settle(cluster: Match[], trace: Tracer | undefined): Match[] {
  const kept: Match[] = [];
  for (const match of cluster.sort(preference)) {
    const winner = kept.find((other) => displaces(other, match));
    if (!winner) kept.push(match);
    else
      trace?.({
        ruleId: match.rule.id,
        span: match.span,
        step: 'overlap',
        verdict: 'reject',
        detail: `${winner.rule.id} covers the same place`,
      });
  }
  return kept;
}

function displaces(winner: Match, loser: Match): boolean {
  if (isFlawRule(winner.rule) !== isFlawRule(loser.rule)) return false;
  if (isFlawRule(winner.rule)) {
    return (
      winner.rule.category === loser.rule.category && (contains(winner.span, loser.span) || contains(loser.span, winner.span))
    );
  }
  return overlaps(winner.span, loser.span);
}
