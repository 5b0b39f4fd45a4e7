import type { Config } from './config.ts';

/**
 * One configuration of two, the second of which lies further down and so is nearer to the files:
 * - a single value of the nearer one replaces the other's;
 * - what is left out (`exclude`, `rules.disable`), allowlists and own rules add up; `rules.enable` takes back what the outer one disables;
 * - severities add up by rule, and `rules.only` replaces the outer list.
 */
export function mergeConfigs(outer: Config | undefined, inner: Config): Config {
  if (outer === undefined || inner.isRoot) return inner;
  const own = new Set(inner.rules.custom.map(({ id }) => id));
  const enabled = inner.rules.enabled ?? [];
  const { disabled } = inner.rules;
  return {
    ...outer,
    ...inner,
    exclude: [...outer.exclude, ...inner.exclude],
    allowlists: [...outer.allowlists, ...inner.allowlists],
    rules: {
      disabled: [...outer.rules.disabled.filter((name) => !enabled.includes(name)), ...disabled],
      enabled: [...(outer.rules.enabled ?? []).filter((name) => !disabled.includes(name)), ...enabled],
      only: inner.rules.only.length > 0 ? inner.rules.only : outer.rules.only,
      severities: { ...outer.rules.severities, ...inner.rules.severities },
      custom: [...outer.rules.custom.filter(({ id }) => !own.has(id)), ...inner.rules.custom],
    },
  };
}
