/** Runs of a property-based test: the usual number, times TIGHTLIP_FUZZ where `npm run check:full` wants more. */
export function runs(usual: number): number {
  return usual * Number(process.env['TIGHTLIP_FUZZ'] ?? 1);
}
