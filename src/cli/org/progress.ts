import type { DoneRepository } from '../../pipeline/repositories/scan-repositories.ts';
import { counted, grouped } from '../../report/summary-line.ts';

/** `[  17/2,000] acme/api: 3 findings, 1,204 files, 8.1 MB, 1,100 known (2.3 s)` */
export function progressOf({ repository, milliseconds, knownBlobs, unchanged }: DoneRepository, at: number, of: number): string {
  const total = grouped(of);
  const { name, findings, files, bytes, errors } = repository;
  const parts = [
    findings === 0 ? 'no findings' : counted(findings, 'finding'),
    counted(files, 'file'),
    `${(bytes / 1e6).toFixed(1)} MB`,
    knownBlobs === 0 ? '' : `${grouped(knownBlobs)} known`,
    errors === 0 ? '' : counted(errors, 'error'),
    unchanged ? 'unchanged' : '',
  ];
  const time = unchanged ? '' : ` (${(milliseconds / 1000).toFixed(1)} s)`;
  return `[${grouped(at).padStart(total.length)}/${total}] ${name}: ${parts.filter((part) => part !== '').join(', ')}${time}`;
}
