import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT, REST } from '../_shared/command-line.ts';

const COMMON = {
  category: 'secret',
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  description: 'Lets its holder log in to the machine; command lines also end up in histories and process lists.',
} as const;

export const sshpassPassword = defineRule({
  ...COMMON,
  id: 'sshpass-password',
  title: 'Password on an sshpass command line',
  remediation: 'Change the password, log in with a key, or let sshpass read it from a file or from SSHPASS (`sshpass -e`).',
  references: ['https://manpages.debian.org/stable/sshpass/sshpass.1.en.html'],
  keywords: ['sshpass'],
  pattern: new RegExp(String.raw`sshpass\s{1,4}(?:-v\s{1,4})?-p\s{0,4}${ARGUMENT}`),
  examples: {
    embed: false,
    match: ['sshpass -p «{alnum:12}» ssh ci@acme.example', "sshpass -p'«{alnum:12}!»' scp a ci@acme.example:"],
    noMatch: [
      'sshpass -p "$PASSWORD" ssh ci@acme.example',
      'sshpass -e ssh ci@acme.example',
      'sshpass -f secret.txt ssh ci@acme.example',
      'sshpass -p <password> ssh ci@acme.example',
      'sshpass -p password ssh ci@acme.example',
    ],
  },
});

export const puttyPassword = defineRule({
  ...COMMON,
  id: 'putty-password',
  title: 'Password on a PuTTY command line',
  remediation: 'Change the password, log in with a key, or let plink read it from a file (`-pwfile`).',
  references: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/Chapter3.html#using-cmdline-pw'],
  keywords: [' -pw '],
  pattern: new RegExp(String.raw`(?:plink|pscp|psftp|putty|pageant)(?:\.exe)?\b${REST}\s-pw\s{1,4}${ARGUMENT}`, 'i'),
  lead: 240,
  examples: {
    embed: false,
    match: ['plink -ssh -l ci -pw «{alnum:12}» acme.example uptime', 'pscp.exe -pw "«{alnum:12}»" a.zip ci@acme.example:'],
    noMatch: ['plink -l ci -pw %PASSWORD% acme.example', 'plink -pwfile secret.txt acme.example', 'tool -pw {alnum:12}'],
  },
});

export const smbPassword = defineRule({
  ...COMMON,
  id: 'smb-password',
  title: 'Password on an SMB command line',
  remediation: 'Change the password, read it from an authentication file (`-A`) that only its owner can read.',
  references: ['https://www.samba.org/samba/docs/current/man-html/smbclient.1.html'],
  keywords: ['smbclient', 'rpcclient', 'smbget', 'smbpasswd'],
  pattern: new RegExp(
    String.raw`(?:smbclient|rpcclient|smbget|smbpasswd)\b${REST}(?:-U|--user=?)\s{0,4}["']?[\w.\\/@-]{1,64}%${ARGUMENT}`,
  ),
  examples: {
    embed: false,
    match: ["smbclient //fs/share -U 'ACME\\ci%«{alnum:12}»' -c ls", 'rpcclient -U ci%«{alnum:12}» dc'],
    noMatch: ['smbclient //fs/share -U ci%$PASSWORD', 'smbclient //fs/share -A auth.conf', 'smbclient -U %USERNAME%'],
  },
});

export const windowsNetPassword = defineRule({
  ...COMMON,
  id: 'windows-net-password',
  title: 'Password on a net use or net user command line',
  remediation: 'Change the password, let Windows ask for it (`*`) or keep it in the credential manager.',
  references: [
    'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc771865(v=ws.11)',
  ],
  keywords: ['net use'],
  pattern: [
    new RegExp(String.raw`\bnet(?:\.exe)?\s{1,4}user\s{1,4}["']?[\w.-]{1,64}["']?\s{1,4}(?!/)${ARGUMENT}`, 'i'),
    new RegExp(
      String.raw`\bnet(?:\.exe)?\s{1,4}use\s[^\n|;&]{0,160}?/u(?:ser)?:["']?[\w.\\@-]{1,80}["']?\s{1,4}(?!/)${ARGUMENT}`,
      'i',
    ),
  ],
  lead: 8,
  require: ['letters-and-digits'],
  examples: {
    embed: false,
    match: ['net user ci «{alnum:12}» /add', 'net use Z: \\\\fs\\share /user:ACME\\ci «{alnum:12}» /persistent:no'],
    noMatch: ['net user ci * /add', 'net user ci /delete', 'net use Z: \\\\fs\\share /user:ci %PASSWORD%', 'net use of energy'],
  },
});
