import type { Language } from '../core/language.ts';
import type { Region } from './embedded.ts';
import { detectLanguage } from './detect-language.ts';

const NO_BYTES = new Uint8Array(0);
const HEREDOC = /^(.{0,400}?)<<-?[ \t]{0,4}(["']?)([A-Za-z_]\w{0,40})\2(.{0,400})$/gm;
const ECHO =
  /\b(?:echo|printf)[ \t]{1,8}(?:-\w{1,3}[ \t]{1,8}){0,3}(["'])([^\n]{1,600}?)\1[ \t]{0,8}(?:>{1,2}|\|[ \t]{0,8}(?:sudo[ \t]{1,8})?tee[ \t]{1,8}(?:-a[ \t]{1,8})?)[ \t]{0,8}([^\s;&|>]{1,200})/g;
const TARGET = />{1,2}[ \t]{0,8}([^\s;&|<>]{1,200})|\btee[ \t]{1,8}(?:-a[ \t]{1,8})?([^\s;&|<>]{1,200})/;
const SHELLS = /\b(?:ba|z|k|da)?sh\b|\bssh\b|\bsu\b/;

/** Text that a shell script writes into a configuration file, or hands to another shell: here documents, and `echo '…' >> ~/.npmrc`. */
export function writtenFiles(text: string): Region[] {
  const regions: Region[] = [];
  for (const match of text.matchAll(HEREDOC)) {
    const start = match.index + match[0].length + 1;
    const stop = new RegExp(`^[ \\t]{0,40}${match[3] as string}[ \\t]{0,8}\\r?$`, 'm').exec(text.slice(start));
    const line = `${match[1] as string} ${match[4] as string}`;
    const target = TARGET.exec(line);
    const language = target ? targetLanguage(target[1] ?? target[2] ?? '') : SHELLS.test(line) ? 'shell' : undefined;
    if (language !== undefined && stop) regions.push({ language, start, end: start + stop.index, kind: 'script' });
  }
  for (const match of text.matchAll(ECHO)) {
    const language = targetLanguage(match[3] as string);
    const start = match.index + match[0].indexOf(match[1] as string) + 1;
    if (language !== undefined && language !== 'shell')
      regions.push({ language, start, end: start + (match[2] as string).length, kind: 'script' });
  }
  return regions;
}

/** Language of the file that is written; undefined for a log or whatever is no configuration. */
function targetLanguage(target: string): Language | undefined {
  const path = target.replace(/["']/g, '');
  const language = detectLanguage(path, NO_BYTES);
  if (language !== 'text') return language;
  return /\/etc\/|(?:^|\/)\.[a-z]{2,20}rc$/.test(path) && !/\.log$/.test(path) ? 'properties' : undefined;
}
