import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { expandExample } from '../../src/detect/examples.ts';
import { bundledPrograms } from '../support/bundled.ts';
import { Workflow, type StepRun } from './workflow.ts';

const program = bundledPrograms();

const OLD = `STRIPE_KEY=${expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'old').text}\n`;
const FRESH = `STRIPE_KEY=${expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'fresh').text}\n`;

/** `main` holds an old leak, `topic` adds another, and `main` has moved on since. */
class Shop extends Workflow {
  readonly base: string;
  readonly topic: string;
  readonly main: string;
  /** what GitHub checks out for a pull request */
  readonly merge: string;

  constructor() {
    super(program('action'));
    this.write('old.env', OLD);
    this.base = this.commit();
    this.git(['checkout', '--quiet', '-b', 'topic']);
    this.write('fresh.env', FRESH);
    this.topic = this.commit();
    this.git(['checkout', '--quiet', 'main']);
    this.write('other.txt', 'what others did\n');
    this.main = this.commit();
    this.git(['checkout', '--quiet', '--detach']);
    this.git(['merge', '--quiet', '--no-ff', '--message=merge', 'topic']);
    this.merge = this.git(['rev-parse', 'HEAD']);
  }
}

/** Files that are annotated, then how many findings there are, and how many of them are new. */
function judged({ commands, outputs }: StepRun): readonly [files: readonly string[], findings: string, added: string] {
  const files = commands.map((command) => /^::error file=([^,]*)/.exec(command)?.[1]).filter((file) => file !== undefined);
  return [files, outputs['findings'] ?? '', outputs['new-findings'] ?? ''];
}

function notices({ commands }: StepRun): readonly string[] {
  return commands.flatMap((command) => /^::notice title=tightlip::(.*)$/.exec(command)?.[1] ?? []);
}

const ONLY_FRESH = [['fresh.env'], '2', '1'];
const BOTH = [['fresh.env', 'old.env'], '2', '2'];
const EXISTING = '1 existing finding, which this change did not bring, in the summary and the reports.';

test('pull request: only what it adds can fail, the old finding is listed as existing', () => {
  using shop = new Shop();
  const run = shop.run({}, shop.event('pull_request', { base: shop.main, head: shop.topic }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), ONLY_FRESH);
  assert.deepEqual(notices(run), [EXISTING]);
  assert.match(run.summary, /^## tightlip: 1 new finding \(1 \w+\), 1 existing/);
  assert.ok(run.summary.indexOf('`fresh.env:1:12`') < run.summary.indexOf('## Existing findings'));
  assert.ok(run.summary.indexOf('## Existing findings') < run.summary.indexOf('`old.env:1:12`'));
});

test('a pull request that adds no leak passes beside an old one', () => {
  using shop = new Shop();
  shop.git(['checkout', '--quiet', '--detach', shop.main]);
  const run = shop.run({}, shop.event('pull_request', { base: shop.base, head: shop.main }));
  assert.equal(run.status, 0, run.log);
  assert.deepEqual(judged(run), [[], '1', '0']);
  assert.match(run.summary, /^## tightlip: no new findings, 1 existing/);
});

test('pull request from a fork, of which only the merge commit is there: depth 2 knows its parents', () => {
  using shop = new Shop();
  shop.checkOutShallow(shop.merge, 2);
  const run = shop.run({}, shop.event('pull_request_fork', { base: shop.base, head: shop.topic }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), ONLY_FRESH);
  assert.deepEqual(notices(run), [EXISTING]);
});

test('a merge commit with depth 1 has no base: the whole tree counts, and a notice says so', () => {
  using shop = new Shop();
  shop.checkOutShallow(shop.merge, 1);
  const run = shop.run({}, shop.event('pull_request', { base: shop.base, head: shop.topic }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), BOTH);
  assert.match(
    notices(run).join('\n'),
    /^The base '[0-9a-f]{40}' is no commit in this repository\. The clone is shallow: .*fetch-depth.* So every/,
  );
  assert.match(run.summary, /> The base /);
});

test('what is checked out is the base of the pull request, not its head: everything counts', () => {
  using shop = new Shop();
  shop.git(['checkout', '--quiet', '--detach', shop.base]);
  const event = shop.event('pull_request', { base: shop.base, head: shop.topic });
  const run = shop.run({}, { ...event, GITHUB_EVENT_NAME: 'pull_request_target' });
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), [['old.env'], '1', '1']);
  assert.match(notices(run).join('\n'), /^What is checked out is the base, not the pull request\./);
});

test('push: what came since the commit before', () => {
  using shop = new Shop();
  const run = shop.run({}, shop.event('push', { base: shop.main, head: shop.merge }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), ONLY_FRESH);
});

test('a shallow push has no commit before it: the whole tree counts', () => {
  using shop = new Shop();
  shop.checkOutShallow(shop.merge, 1);
  const run = shop.run({}, shop.event('push', { base: shop.main, head: shop.merge }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), BOTH);
  assert.equal(notices(run).length, 1);
});

test('the push of a new branch, with zeros before it, is compared with the default branch', () => {
  using shop = new Shop();
  shop.git(['update-ref', 'refs/remotes/origin/main', shop.main]);
  shop.git(['checkout', '--quiet', '--detach', shop.topic]);
  const run = shop.run({}, shop.event('push_new_branch', { head: shop.topic }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), ONLY_FRESH);
});

test('the push of a new branch without the default branch in the clone: the whole tree counts', () => {
  using shop = new Shop();
  shop.checkOutShallow(shop.topic, 1);
  const run = shop.run({}, shop.event('push_new_branch', { head: shop.topic }));
  assert.deepEqual(judged(run), BOTH);
  assert.match(notices(run).join('\n'), /^The base 'refs\/remotes\/origin\/main' is no commit/);
});

test('a root commit: the first push of the default branch counts whole', () => {
  using shop = new Workflow(program('action'));
  shop.write('old.env', OLD);
  const head = shop.commit();
  const run = shop.run({}, shop.event('push_first', { head }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), [['old.env'], '1', '1']);
  assert.match(notices(run).join('\n'), /^This push is the first of its branch/);
});

test('a forced push whose old commit is gone is compared with the default branch, and says so', () => {
  using shop = new Shop();
  shop.git(['update-ref', 'refs/remotes/origin/main', shop.main]);
  shop.git(['checkout', '--quiet', '--detach', shop.topic]);
  const run = shop.run({}, shop.event('push_forced', { head: shop.topic }));
  assert.deepEqual(judged(run), ONLY_FRESH);
  assert.match(notices(run)[0] ?? '', /^Compared with the branch main\. The base '1{40}' is no commit/);
});

test('a deleted branch brings nothing: the tree is scanned and nothing can fail', () => {
  using shop = new Shop();
  for (const mode of ['auto', 'diff']) {
    const run = shop.run({ mode }, shop.event('push_deleted', { head: shop.topic }));
    assert.equal(run.status, 0, run.log);
    assert.deepEqual(judged(run), [[], '2', '0']);
  }
});

test('a tag counts whole', () => {
  using shop = new Shop();
  const run = shop.run({}, shop.event('push_tag', { head: shop.merge }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), BOTH);
  assert.match(notices(run).join('\n'), /^A tag has no commit before it\. So every finding/);
});

test('merge group: compared with its base', () => {
  using shop = new Shop();
  const run = shop.run({}, shop.event('merge_group', { base: shop.main, head: shop.merge }));
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), ONLY_FRESH);
});

test('a schedule and a click judge the whole tree, without a word', () => {
  using shop = new Shop();
  for (const event of ['schedule', 'workflow_dispatch']) {
    const run = shop.run({}, shop.event(event));
    assert.equal(run.status, 1, run.log);
    assert.deepEqual(judged(run), BOTH);
    assert.deepEqual(notices(run), []);
  }
});

test('an event that cannot be read makes everything count', () => {
  using shop = new Shop();
  const run = shop.run({}, { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: shop.folder });
  assert.deepEqual(judged(run), BOTH);
  assert.equal(notices(run).length, 1);
});

test('mode full judges everything, mode diff looks at the change alone', () => {
  using shop = new Shop();
  const event = shop.event('pull_request', { base: shop.main, head: shop.topic });
  assert.deepEqual(judged(shop.run({ mode: 'full' }, event)), BOTH);
  assert.deepEqual(judged(shop.run({ mode: 'diff' }, event)), [['fresh.env'], '1', '1']);
  assert.deepEqual(judged(shop.run({ mode: 'diff' }, shop.event('schedule'))), BOTH);
});

test('base and head come before the event', () => {
  using shop = new Shop();
  const run = shop.run({ base: shop.base, head: shop.main }, shop.event('pull_request', { base: shop.main, head: shop.topic }));
  // fresh.env is not in `head`: nobody can say that it is old.
  assert.deepEqual(judged(run), ONLY_FRESH);
  const wrong = shop.run({ base: '--output=x' }, shop.event('schedule'));
  assert.equal(wrong.status, 2, wrong.log);
});

test('a file that an earlier step has written or changed is not old', () => {
  using shop = new Shop();
  shop.write('old.env', `${OLD}# touched\n`);
  shop.write('built.env', OLD);
  const run = shop.run({}, shop.event('pull_request', { base: shop.main, head: shop.topic }));
  assert.deepEqual(judged(run), [['built.env', 'fresh.env', 'old.env'], '3', '3']);
});

test('history: what was taken out again is found', () => {
  using shop = new Shop();
  shop.git(['rm', '--quiet', 'fresh.env']);
  shop.commit();
  const run = shop.run(
    { mode: 'full', args: '--history', reports: 'json=out/history.json\ncsv=out/history.csv' },
    shop.event('schedule'),
  );
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(judged(run), BOTH);
  assert.deepEqual(readdirSync(join(shop.workspace, 'out')), ['history.csv', 'history.json']);
});

test('places in the summary are links to the commit, where the event’s commit is checked out', () => {
  using shop = new Shop();
  const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop', GITHUB_SHA: shop.merge };
  const { summary } = shop.run({}, { ...shop.event('schedule'), ...github });
  assert.ok(summary.includes(`[\`old.env:1:12\`](https://github.com/acme/shop/blob/${shop.merge}/old.env#L1)`), summary);
  const other = shop.run({}, { ...shop.event('schedule'), ...github, GITHUB_SHA: shop.base });
  assert.ok(!other.summary.includes('/blob/'), other.summary);
});

test('a baseline is taken, and each part of a repository has an analysis of its own', () => {
  using shop = new Shop();
  shop.write('services/pay/c.env', OLD);
  shop.commit();
  const missing = shop.run({ baseline: 'nowhere' });
  assert.equal(missing.status, 2, missing.log);
  assert.match(missing.log, /There is no such baseline/);
  const category = (inputs: Readonly<Record<string, string>>): string => {
    const text = readFileSync(shop.run(inputs).outputs['sarif-file'] ?? '', 'utf8');
    return (JSON.parse(text) as { runs: { automationDetails: { id: string } }[] }).runs[0]?.automationDetails.id ?? '';
  };
  assert.equal(category({}), 'tightlip/');
  assert.equal(category({ 'working-directory': './services/' }), 'tightlip/services/');
  assert.equal(category({ path: 'services/pay' }), 'tightlip/services/pay/');
});
