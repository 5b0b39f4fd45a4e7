/** How bad it is when the finding is right, mildest first. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How sure the detector is, least first. `certain` needs proof: a checksum or a parsed structure. */
export const CONFIDENCES = ['low', 'medium', 'high', 'certain'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export function severityAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

export function confidenceAtLeast(confidence: Confidence, threshold: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(threshold);
}

function shift<T>(scale: readonly T[], value: T, steps: number): T {
  const index = Math.min(scale.length - 1, Math.max(0, scale.indexOf(value) + steps));
  return scale[index] as T;
}

/** Moves a severity up (positive) or down (negative), staying on the scale. */
export function shiftSeverity(severity: Severity, steps: number): Severity {
  return shift(SEVERITIES, severity, steps);
}

/** Moves a confidence up or down. Only proof makes it `certain`, so a step up stops at `high`. */
export function shiftConfidence(confidence: Confidence, steps: number): Confidence {
  const moved = shift(CONFIDENCES, confidence, steps);
  return moved === 'certain' && confidence !== 'certain' ? 'high' : moved;
}
