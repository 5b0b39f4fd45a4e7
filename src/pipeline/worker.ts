import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { RULES } from '../../rules/index.ts';
import { Inspector } from './inspector.ts';
import { NOTHING, type WorkerStart } from './pool.ts';
import { scanBatch } from './scan-batch.ts';
import { FileScanner, type StoredItem } from './scan-files.ts';
import { selectRules } from './select-rules.ts';
import { toWire } from './wire.ts';

/** Body of a worker thread: scans each batch it is sent and answers with what it found. Where it is stands in shared memory. */
export function startWorker(): void {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  const { settings, progress } = workerData as WorkerStart;
  const rules = selectRules(RULES, settings.rules);
  const numbers = new Map(rules.map((rule, number) => [rule.id, number]));
  const inspector = new Inspector(rules, settings);
  inspector.onRule = (ruleId) => {
    progress[1] = numbers.get(ruleId) ?? NOTHING;
  };
  const scanner = new FileScanner(inspector);
  const onItem = (index: number): void => {
    progress[0] = index;
  };
  const answer = async (batch: readonly StoredItem[]): Promise<void> => {
    await scanBatch(batch, scanner, onItem);
    onItem(NOTHING);
    parentPort?.postMessage(toWire(scanner.take()));
  };
  parentPort?.on('message', (batch: readonly StoredItem[]) => void answer(batch));
}
