import { resolve } from 'node:path';
import { EXIT } from '../../core/result.ts';
import { contentFixer } from '../../pipeline/fix-content.ts';
import { counted } from '../../report/summary-line.ts';
import { visible } from '../../report/sanitize.ts';
import { unifiedDiff } from '../../report/unified-diff.ts';
import { baselineOf } from '../baseline/baseline-file.ts';
import { openSource } from '../open-source.ts';
import { note, print } from '../print.ts';
import { currentContent, replaceUnchanged } from '../replace-unchanged.ts';
import { findScanRoot } from '../scan-root.ts';
import { readSettings } from '../settings.ts';
import type { Run } from './command.ts';

/** Control characters of a file must not reach the terminal. */
const shown = (diff: string): string => diff.split('\n').map(visible).join('\n');

/** Scans, prints what the fixes change as a unified diff, and writes it unless --dry-run is given. */
export const run: Run = async (invocation) => {
  const { operands, options } = invocation;
  const place = findScanRoot(operands, process.cwd());
  const settings = await readSettings(place, options);
  const { items } = await openSource(invocation, place, settings);
  const fixContent = contentFixer(settings.scan, baselineOf(place, options)?.baseline);
  let read = 0;
  let files = 0;
  let fixes = 0;
  let refused = 0;
  for await (const item of items) {
    if (item.kind === 'error') {
      note(`${visible(item.error.path ?? '')} could not be read (${visible(item.error.cause)}): it is left as it is.`);
      refused += 1;
    }
    if (item.kind !== 'file' || item.bytes > settings.scan.maxFileSize) continue;
    const file = resolve(place.root, item.file);
    const content = currentContent(file);
    if (!content) {
      note(`${visible(item.path)} could not be read: it is left as it is.`);
      refused += 1;
      continue;
    }
    read += 1;
    const fixed = fixContent(content, item.path);
    if (!fixed) continue;
    await print(shown(unifiedDiff(item.path, fixed.shown.before, fixed.shown.after)));
    files += 1;
    fixes += fixed.findings.length;
    if (options['dry-run']) continue;
    if (!replaceUnchanged(file, content, fixed.after)) {
      note(`${visible(item.path)} changed while it was scanned: it is left as it is. Run tightlip fix again.`);
      refused += 1;
    }
  }
  if (read === 0) note('No file was read, so nothing was looked at.');
  if (!options.quiet)
    note(
      `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${counted(files, 'file')}${options['dry-run'] ? ', nothing written' : ''}.`,
    );
  return refused > 0 || read === 0 ? EXIT.incomplete : EXIT.clean;
};
