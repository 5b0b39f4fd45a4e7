/** `npm run check:full`: the checks that take long or need the network. Words in the arguments pick steps by name. */
import { performance } from 'node:perf_hooks';
import { actionlint } from './check-full/actionlint.ts';
import { fuzz } from './check-full/fuzz.ts';
import { hookRecipes } from './check-full/hook-recipes.ts';
import { html } from './check-full/html.ts';
import { junit } from './check-full/junit.ts';
import { packed } from './check-full/packed.ts';
import { preCommit } from './check-full/pre-commit.ts';
import { sarif } from './check-full/sarif.ts';
import { schedulers } from './check-full/schedulers.ts';
import { server } from './check-full/server.ts';
import type { Step } from './check-full/step.ts';

const STEPS: readonly Step[] = [sarif, junit, html, preCommit, hookRecipes, server, actionlint, packed, schedulers, fuzz];

const words = process.argv.slice(2);
const wanted = STEPS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const failed: string[] = [];
for (const step of wanted) {
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  try {
    await step.run((line) => console.log(`   ${line}`));
    console.log(`   done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed.push(step.name);
    console.log(`   FAILED: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`\n${wanted.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0 || wanted.length === 0) process.exitCode = 1;
