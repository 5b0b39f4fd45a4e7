import type { Environment } from './inputs.ts';

/**
 * In a container job the checkout often belongs to another user, and git then refuses to list it. The workflow has said that it is to be scanned, and
 * git runs with hooks, monitors and drivers off (sources/git.ts).
 *
 * @returns variables to be added to the environment
 */
export function trustVariables(env: Environment): Readonly<Record<string, string>> {
  const count = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'safe.directory',
    [`GIT_CONFIG_VALUE_${count}`]: '*',
  };
}
