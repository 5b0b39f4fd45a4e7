import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT, REST } from '../_shared/command-line.ts';

export const archivePassword = defineRule({
  category: 'secret',
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  id: 'archive-password',
  title: 'Password of an archive on a command line',
  description: 'Opens the archive to whoever reads the script; histories and process lists hold it too.',
  remediation: 'Encrypt with a key instead (age, GPG), or read the password from the environment.',
  references: ['https://infozip.sourceforge.net/FAQ.html', 'https://7-zip.org/'],
  keywords: ['zip -p', 'zip -r', 'zip -', '7z ', '7za '],
  pattern: [
    new RegExp(String.raw`\b(?:un)?zip\s(?:-\w{1,8}\s{1,4}){0,3}-P\s{1,4}${ARGUMENT}`),
    new RegExp(String.raw`\b7za?\s{1,4}[axetu]\s${REST}(?<=\s)-p${ARGUMENT}`),
  ],
  lead: 2,
  require: ['letters-and-digits'],
  examples: {
    embed: false,
    match: ['zip -r -P «{alnum:12}» a.zip a', 'unzip -P «{alnum:12}» a.zip', '7z a -p«{alnum:12}» a.7z a'],
    noMatch: ['zip -r a.zip a', 'unzip -p a.zip file1.txt', 'zip -P "$PASSWORD" -r a.zip a', '7z x -pr1 a.7z'],
  },
});
