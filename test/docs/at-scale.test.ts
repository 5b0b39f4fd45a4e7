import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/root.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { shardOfEnvironment } from '../../src/sources/shard-of-environment.ts';

const FOLDER = 'docs/at-scale';
const files = readdirSync(join(ROOT, FOLDER)).sort();
const read = (name: string): string => readFileSync(join(ROOT, FOLDER, name), 'utf8');
const json = <T>(name: string): T => JSON.parse(read(name)) as T;
const yaml = <T>(name: string): T => parse(read(name)) as T;

/** The command lines of tightlip in a file, as words. */
function commandLines(text: string): readonly string[][] {
  const joined = text.replace(/\\\n/g, ' ').replace(/(?<=fail-on never)\n +/g, ' ');
  return [...joined.matchAll(/(?<![\w/.:-])tightlip (?=org|merge|--history)([^'|&;>\n]*[^'|&;>\n" ])"? ?/g)].map(
    ([, words = '']) =>
      words
        .replaceAll('"', '')
        .replace(/(?<=--jobs )\$\w+/, '2')
        .trim()
        .split(/ +/),
  );
}

describe('files for schedulers', () => {
  test('each is named in the page', () => {
    const page = readFileSync(join(ROOT, 'docs/at-scale.md'), 'utf8');
    assert.deepEqual(
      files.filter((name) => !page.includes(`](at-scale/${name})`)),
      [],
    );
  });

  test('each runs a share by --shard auto, lets no finding fail it, and writes its report where the merge looks', () => {
    for (const name of files.filter((file) => !file.includes('submit'))) {
      const lines = commandLines(read(name)).map((argv) => parseArguments(argv));
      const shards = lines.filter(({ options }) => options.shard === 'auto');
      assert.equal(shards.length, 1, name);
      assert.equal(shards[0]?.options['fail-on'], 'never', name);
      assert.match(String(shards[0]?.options.output), /^json=.*shard-/, name);
    }
  });

  test('GitHub: as many jobs as the matrix lists, whose numbers are shards', () => {
    interface Workflow {
      readonly jobs: { readonly scan: { readonly strategy: { readonly matrix: { readonly shard: readonly number[] } } } };
    }
    const { shard } = yaml<Workflow>('github-matrix.yml').jobs.scan.strategy.matrix;
    const shares = shard.map((index) => shardOfEnvironment({ CI_NODE_INDEX: `${index}`, CI_NODE_TOTAL: `${shard.length}` }));
    assert.deepEqual(
      shares,
      shard.map((_, at) => ({ index: at + 1, count: shard.length })),
    );
    assert.match(
      read('github-matrix.yml'),
      /CI_NODE_INDEX: \$\{\{ matrix\.shard \}\}\n +CI_NODE_TOTAL: \$\{\{ strategy\.job-total \}\}/,
    );
  });

  test('GitLab: what runs in parallel keeps its report for the merge', () => {
    const { scan, merge } =
      yaml<Record<string, { parallel?: number; needs?: string[]; artifacts: { paths: string[] } }>>('gitlab-ci.yml');
    assert.ok((scan?.parallel ?? 0) >= 2 && (scan?.parallel ?? 0) <= 200);
    assert.deepEqual([scan?.artifacts.paths, merge?.needs], [['shard-*.json'], ['scan']]);
  });

  test('Kubernetes: an Indexed Job that says how many shards there are, and may do little else', () => {
    interface Job {
      readonly spec: {
        readonly completionMode: string;
        readonly completions: number;
        readonly parallelism: number;
        readonly template: {
          readonly spec: {
            readonly restartPolicy: string;
            readonly automountServiceAccountToken: boolean;
            readonly containers: readonly { readonly env: readonly { readonly name: string; readonly value: string }[] }[];
          };
        };
      };
    }
    const { completionMode, completions, parallelism, template } = yaml<Job>('kubernetes-job.yaml').spec;
    const { restartPolicy, automountServiceAccountToken, containers } = template.spec;
    assert.deepEqual([completionMode, restartPolicy, automountServiceAccountToken], ['Indexed', 'Never', false]);
    assert.ok(parallelism <= completions);
    const env = Object.fromEntries((containers[0]?.env ?? []).map(({ name, value }) => [name, value]));
    assert.deepEqual(shardOfEnvironment({ ...env, JOB_COMPLETION_INDEX: `${completions - 1}` }), {
      index: completions,
      count: completions,
    });
  });

  test('AWS Batch: an array of a size that it takes, an incomplete scan is tried again', () => {
    const { arrayProperties, jobDefinition } = json<{ arrayProperties: { size: number }; jobDefinition: string }>(
      'aws-batch-submit-job.json',
    );
    const { size } = arrayProperties;
    assert.ok(size >= 2 && size <= 10_000);
    const environment = { AWS_BATCH_JOB_ARRAY_INDEX: '0', AWS_BATCH_JOB_ARRAY_SIZE: `${size}` };
    assert.deepEqual(shardOfEnvironment(environment), { index: 1, count: size });
    const definition = json<{
      jobDefinitionName: string;
      retryStrategy: { attempts: number; evaluateOnExit: { onExitCode?: string; action: string }[] };
    }>('aws-batch-job-definition.json');
    assert.equal(definition.jobDefinitionName, jobDefinition);
    assert.ok(definition.retryStrategy.evaluateOnExit.some(({ onExitCode, action }) => onExitCode === '2' && action === 'RETRY'));
  });

  test('Slurm: its options stand before the first command, and the array counts as many tasks as shards', () => {
    const lines = read('slurm.sbatch').split('\n');
    const first = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
    const options = lines
      .slice(0, first)
      .flatMap((line) => /^#SBATCH --([a-z-]+)(?:=(\S+))?$/.exec(line)?.slice(1, 3).join('=') ?? []);
    assert.equal(lines.filter((line) => line.startsWith('#SBATCH')).length, options.length);
    const [, from = '', to = ''] = /array=(\d+)-(\d+)/.exec(options.join('\n')) ?? [];
    const count = Number(to) - Number(from) + 1;
    const task = { SLURM_ARRAY_TASK_ID: to, SLURM_ARRAY_TASK_MIN: from, SLURM_ARRAY_TASK_COUNT: `${count}` };
    assert.deepEqual(shardOfEnvironment(task), { index: count, count });
  });
});
