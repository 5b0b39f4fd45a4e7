import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { pack } from '../build/pack.ts';
import { command, type Step } from './step.ts';

const PUBLINT = '0.3.25';
const TYPES_WRONG = '0.18.5';
/** The oldest of each line that package.json promises, and its newest. */
const NODES = ['20.19.0', '20.20.2', '22.23.3', '24.21.0'];

/** npm's own packages are asked for; nobody's settings or caches of modules decide. */
function install(folder: string, packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  command('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], { cwd: folder });
}

const PROGRAM = `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { reporters, scan, scanText } from 'tightlip';
const found = [];
for await (const { ruleId } of scanText(readFileSync('prod.env', 'utf8'), 'unsaved.env')) found.push(ruleId);
const result = await scan(['prod.env']).result();
const report = JSON.parse(await reporters.render('json', result));
const required = createRequire(import.meta.url)('tightlip');
console.log(JSON.stringify([process.versions.node, found, report.findings.length, typeof required.scan]));
`;

/** The tarball in an empty folder, with the Node of one version: command line, module and require. */
function runOn(version: string, folder: string, tarball: string): void {
  install(folder, [`node@${version}`, tarball]);
  const node = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const key = new SeededRandom('packed').chars(ALPHABETS.alnum, 24);
  writeFileSync(join(folder, 'prod.env'), `STRIPE_KEY=${['sk', 'live', key].join('_')}\n`);
  writeFileSync(join(folder, 'app.mjs'), PROGRAM);
  const { output } = command(node, ['app.mjs'], { cwd: folder, env: { NODE_OPTIONS: '' } });
  const wanted = JSON.stringify([version, ['stripe-secret-key'], 1, 'function']);
  if (output.trim() !== wanted) throw new Error(`Node ${version} said ${output}, not ${wanted}`);
  const program = join(folder, 'node_modules/tightlip/dist/tightlip.cjs');
  for (const jobs of ['1', '4']) {
    const scanned = command(node, [program, 'prod.env', '-f', 'junit', '--jobs', jobs], { cwd: folder, statuses: [1] });
    if (!scanned.output.includes('stripe-secret-key')) throw new Error(`Node ${version}: the command line found nothing`);
  }
}

export const packed: Step = {
  name: 'npm package: publint, are-the-types-wrong, Node 20, 22 and 24',
  async run(say) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-packed-')));
    try {
      const tarball = await pack(folder);
      const tools = join(folder, 'tools');
      install(tools, [`publint@${PUBLINT}`, `@arethetypeswrong/cli@${TYPES_WRONG}`]);
      const run = (tool: string, ...args: string[]) => command(join(tools, 'node_modules/.bin', tool), args, { cwd: folder });
      run('publint', 'run', tarball, '--strict');
      say(`publint ${PUBLINT}: nothing to say`);
      run('attw', tarball, '--exclude-entrypoints', './schema/*');
      say(`are-the-types-wrong ${TYPES_WRONG}: right for every resolution`);
      const { engines } = JSON.parse(readFileSync(join(folder, 'made/package.json'), 'utf8')) as { engines: { node: string } };
      if (engines.node !== `>=${NODES[0]?.replace(/\.0$/, '')}`) throw new Error(`package.json asks for Node ${engines.node}`);
      for (const version of NODES) {
        runOn(version, join(folder, `node-${version}`), tarball);
        say(`Node ${version}: installed into an empty folder, scans by command line, import and require`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
