import type { Finding, Suppressed } from '../core/finding.ts';
import { Secret } from '../core/secret.ts';
import type { ScanError } from '../core/errors.ts';
import type { Skipped } from '../core/fragment.ts';
import type { Notice } from '../core/notice.ts';
import { noTimes, type StageTimes } from './stage-times.ts';

/** What scanning some files gave; also the form in which workers hand it over, with secrets taken apart. */
export interface Outcome {
  findings: Finding[];
  suppressed: Suppressed[];
  errors: ScanError[];
  skipped: Skipped[];
  notices: Notice[];
  /** origins of the allowlist entries that held */
  allowedBy: Set<string>;
  /** keys of the items to remember: nothing at all was found in them */
  clean: string[];
  files: number;
  bytes: number;
  times: StageTimes;
}

export function emptyOutcome(): Outcome {
  return {
    findings: [],
    suppressed: [],
    errors: [],
    skipped: [],
    notices: [],
    allowedBy: new Set(),
    clean: [],
    files: 0,
    bytes: 0,
    times: noTimes(),
  };
}

export interface WireSecret {
  readonly value: string;
  readonly prefix: number;
}

/** A finding without class instances, as structured clone needs it. */
type WireFinding = Omit<Finding, 'secret'> & { readonly secret?: WireSecret };
export interface WireOutcome extends Omit<Outcome, 'findings' | 'suppressed'> {
  findings: WireFinding[];
  suppressed: (Omit<Suppressed, 'finding'> & { finding: WireFinding })[];
}

/** Both ways the properties keep their order: a finding serializes the same wherever it was made. */
function takeApart(finding: Finding): WireFinding {
  const { secret, ...rest } = finding;
  return secret ? { ...finding, secret: { value: secret.reveal(), prefix: secret.publicPrefix } } : rest;
}

function putTogether(finding: WireFinding): Finding {
  const { secret, ...rest } = finding;
  return secret ? { ...finding, secret: new Secret(secret.value, secret.prefix) } : rest;
}

export function toWire(outcome: Outcome): WireOutcome {
  return {
    ...outcome,
    findings: outcome.findings.map(takeApart),
    suppressed: outcome.suppressed.map((entry) => ({ ...entry, finding: takeApart(entry.finding) })),
  };
}

export function fromWire(outcome: WireOutcome): Outcome {
  return {
    ...outcome,
    findings: outcome.findings.map(putTogether),
    suppressed: outcome.suppressed.map((entry) => ({ ...entry, finding: putTogether(entry.finding) })),
  };
}
