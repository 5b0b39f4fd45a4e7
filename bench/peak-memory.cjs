/* Preloaded by bench: writes the process's peak resident memory in bytes when it ends. */
const { writeFileSync } = process.getBuiltinModule('node:fs');
const { isMainThread } = process.getBuiltinModule('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.TIGHTLIP_BENCH_PEAK, String(process.resourceUsage().maxRSS * 1024)));
}
