import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { bundle } from '../build/bundle.ts';
import { ROOT } from '../root.ts';
import { pythonTools } from './python-tools.ts';
import { command, type Step } from './step.ts';

const FILES = join(ROOT, 'docs/at-scale');
const PACKAGES = ['check-jsonschema==0.39.0', 'kubernetes-validate==1.37.0', 'botocore==1.44.5'];

/** What AWS's own client checks before it sends a request. */
const AWS = `
import json, sys
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator
model = ServiceModel(Loader().load_service_model('batch', 'service-2'), 'batch')
for operation, file in zip(sys.argv[1::2], sys.argv[2::2]):
    report = ParamValidator().validate(json.load(open(file)), model.operation_model(operation).input_shape)
    if report.has_errors():
        sys.exit(f'{file}: {report.generate_report()}')
`;

function validate(folder: string, say: (line: string) => void): void {
  const tool = pythonTools(folder, PACKAGES);
  for (const [schema, name] of [
    ['vendor.github-workflows', 'github-matrix.yml'],
    ['vendor.gitlab-ci', 'gitlab-ci.yml'],
  ] as const) {
    tool('check-jsonschema', ['--builtin-schema', schema, join(FILES, name)]);
    say(`${name} against ${schema}`);
  }
  tool('kubernetes-validate', ['--strict', join(FILES, 'kubernetes-job.yaml')]);
  say('kubernetes-job.yaml against the schema of Kubernetes');
  const requests = ['RegisterJobDefinition', 'aws-batch-job-definition.json', 'SubmitJob', 'aws-batch-submit-job.json'];
  tool('python', ['-c', AWS, ...requests.map((word) => (word.endsWith('.json') ? join(FILES, word) : word))]);
  say('aws-batch-*.json against the API model of AWS');
  command('bash', ['-n', join(FILES, 'slurm.sbatch')]);
  say('slurm.sbatch is a shell script');
}

/** Repositories with a leak each, and one that forks another. */
function makeRepositories(folder: string): void {
  const git = (...args: string[]) =>
    command('git', ['-c', 'user.name=check', '-c', 'user.email=check@example.com', ...args], { cwd: folder });
  const random = new SeededRandom('schedulers');
  const names = Array.from({ length: 6 }, (_, at) => `repositories/r${at}`);
  for (const name of names) {
    git('init', '--quiet', name);
    writeFileSync(join(folder, name, 'prod.env'), `STRIPE=${['sk', 'live', random.chars(ALPHABETS.alnum, 24)].join('_')}\n`);
    git('-C', name, 'add', '.');
    git('-C', name, 'commit', '--quiet', '-m', 'change');
  }
  git('clone', '--quiet', '--mirror', 'repositories/r0', 'repositories/fork.git');
  writeFileSync(join(folder, 'list.txt'), `${[...names, 'repositories/fork.git'].join('\n')}\n`);
}

async function gnuParallel(folder: string): Promise<void> {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  await bundle(bin);
  const program = join(bin, 'tightlip');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${bin}/tightlip.cjs' "$@"\n`);
  chmodSync(program, 0o755);
  makeRepositories(folder);
  const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder, SOURCE_DATE_EPOCH: '1700000000' };
  try {
    command('sh', [join(FILES, 'gnu-parallel.sh'), '3'], { cwd: folder, env, statuses: [1] });
  } catch (error) {
    if (/parallel: not found/.test(String(error))) throw new Error('GNU parallel is missing: Debian has it in parallel');
    throw error;
  }
  const one = ['org', '--repos', 'list.txt', '--state', 'reports/state', '-o', 'json=one.json'];
  command(program, one, { cwd: folder, env, statuses: [1] });
  const [merged, single] = ['all.json', 'one.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
  if (merged !== single) throw new Error('three shards by GNU parallel, merged, say something else than one run');
  if ((JSON.parse(single as string) as { findings: unknown[] }).findings.length !== 7) throw new Error('not every leak is found');
}

export const schedulers: Step = {
  name: 'files for schedulers, GNU parallel run',
  async run(say) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-schedulers-')));
    try {
      validate(folder, say);
      await gnuParallel(folder);
      say('gnu-parallel.sh: three shards, merged, say byte for byte what one run says');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
