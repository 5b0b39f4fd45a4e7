import type { ScanResult } from '../core/result.ts';

/** When the leak was found: before a commit is made, or when it is on its way. */
export type Moment = 'commit' | 'push' | 'receive';

const FIX: Readonly<Record<Moment, (path: string) => string>> = {
  commit: (path) =>
    `Fix it and \`git add\` the file again. To leave a file out of this commit: git restore --staged -- ${path} (before the first commit: git rm --cached).`,
  push: () =>
    'Take it out of the commits that hold it, not only out of the last: `git commit --amend`, or `git rebase -i`; then push again.',
  receive: () =>
    'The push is refused, and nobody got it. Take it out of the commits that hold it: `git commit --amend`, or `git rebase -i`; then push again.',
};

/** As a shell takes a path for one word. */
function word(path: string): string {
  return /^[\w./+@%,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** What whoever commits or pushes can do about findings, in lines for standard error. */
export function nextSteps({ findings }: ScanResult, moment: Moment): readonly string[] {
  const first = findings[0];
  if (first === undefined) return [];
  const secrets = findings.some(({ secret }) => secret !== undefined);
  return [
    'What to do next:',
    ...(secrets ? ['  - Keep the key in the environment or a secret store, and let the program read it from there.'] : []),
    `  - ${FIX[moment](word(first.location.path))}`,
    ...(secrets
      ? ['  - Revoke the key if it was ever pushed, deployed or sent: taking it out of the file does not make it secret again.']
      : []),
    `  - A false alarm? Write a comment on the line: tightlip-ignore ${first.ruleId} -- why. Or see "allowlists" for .tightlip.yml.`,
  ];
}
