/** Makes docs/screenshot.svg from a real run of the built program on a small project that is written for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expandExample } from '../src/detect/examples.ts';
import { ROOT } from './root.ts';
import { parseAnsi } from './screenshot/ansi.ts';
import { terminalPicture } from './screenshot/svg.ts';

const PROJECT: Readonly<Record<string, string>> = {
  'deploy/.env': 'NODE_ENV=production\nSTRIPE_SECRET_KEY=sk_live_{alnum:24}\n',
  'src/client.ts': [
    "import { Agent, request } from 'undici';",
    '',
    'const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });',
    '',
    'export async function charge(url: string, headers: Record<string, string>) {',
    '  console.log(headers);',
    "  return request(url, { method: 'POST', headers, dispatcher });",
    '}',
    '',
  ].join('\n'),
};

function run(folder: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'dist', 'tightlip.cjs'), '--no-config', '.'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '100' },
  });
  if (status !== 1) throw new Error(`The run for the picture should find something and ended with ${status}: ${stderr}`);
  return `${stdout}\n${stderr}`;
}

const folder = mkdtempSync(join(tmpdir(), 'tightlip-screenshot-'));
try {
  for (const [path, content] of Object.entries(PROJECT)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), expandExample(content, 'screenshot').text);
  }
  const lines = parseAnsi(`\x1b[90m$\x1b[39m \x1b[1mtightlip\x1b[22m\n\n${run(folder)}`.trimEnd());
  writeFileSync(
    join(ROOT, 'docs', 'screenshot.svg'),
    terminalPicture(lines, 'tightlip finds a live key, a disabled certificate check and logged headers'),
  );
  console.log('Wrote docs/screenshot.svg');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
