import { RULES } from '../../rules/index.ts';
import type { FailOn } from '../core/result.ts';
import type { AllowlistEntry, InlineIgnores, RuleSelection } from '../core/settings.ts';
import type { Confidence, Severity } from '../core/severity.ts';
import { parseByteSize } from './byte-size.ts';
import { nodeAt, toPlain, type ConfigNode } from './config-node.ts';
import { customRule } from './custom-rule.ts';
import type { KnownRules } from './formats.ts';
import { parseYaml } from './parse-yaml.ts';
import { CONFIG_SCHEMA } from './schema.ts';
import { compileUserRegex } from './user-regex.ts';
import { validate } from './validate.ts';

/** A configuration file, checked and ready. What it does not set keeps its default. */
export interface Config {
  /** as it was opened */
  readonly file: string;
  /** globs */
  readonly exclude: readonly string[];
  readonly failOn?: FailOn;
  readonly minConfidence?: Confidence;
  /** bytes */
  readonly maxFileSize?: number;
  readonly maxDecodeDepth?: number;
  readonly inlineIgnores?: InlineIgnores;
  readonly rules: RuleSelection;
  /** files further up have no say */
  readonly isRoot: boolean;
  readonly allowlists: readonly AllowlistEntry[];
}

/** The file as the schema accepts it. */
interface Written {
  readonly root?: boolean;
  readonly exclude?: readonly string[];
  readonly failOn?: FailOn;
  readonly minConfidence?: Confidence;
  readonly maxFileSize?: number | string;
  readonly maxDecodeDepth?: number;
  readonly inlineIgnores?: InlineIgnores;
  readonly rules?: {
    readonly disable?: readonly string[];
    readonly enable?: readonly string[];
    readonly only?: readonly string[];
    readonly severity?: Readonly<Record<string, Severity>>;
  };
  readonly allowlists?: readonly WrittenAllowlist[];
}

type WrittenAllowlist = Omit<AllowlistEntry, 'secret' | 'line' | 'path'> & {
  readonly secret?: string;
  readonly line?: string;
  readonly path?: string;
};

export const BUILT_IN_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

function ownRules(root: ConfigNode): readonly ConfigNode[] {
  const own = nodeAt(root, 'rules', 'custom');
  return own?.kind === 'list' ? own.items : [];
}

function knownRules(root: ConfigNode, outer: readonly string[]): KnownRules {
  const ids = ownRules(root).map((rule) => nodeAt(rule, 'id'));
  return {
    builtIn: BUILT_IN_IDS,
    custom: ids.flatMap((id) => (id?.kind === 'scalar' && typeof id.value === 'string' ? [id.value] : [])),
    outer,
  };
}

function allowlist({ secret, line, path, ...entry }: WrittenAllowlist, origin: string): AllowlistEntry {
  const compile = (source: string | undefined): RegExp | undefined =>
    source === undefined ? undefined : compileUserRegex(source).regex;
  const [secretRegex, lineRegex, pathRegex] = [compile(secret), compile(line), compile(path)];
  return {
    ...entry,
    origin,
    ...(secretRegex && { secret: secretRegex }),
    ...(lineRegex && { line: lineRegex }),
    ...(pathRegex && { path: pathRegex }),
  };
}

/**
 * Reads a configuration's text. Globs are left as written.
 *
 * @param outer ids of the rules that files further up define
 * @throws ConfigError with the 1-based line; its text never repeats a value of the file
 */
export function parseConfig(text: string, file: string, outer: readonly string[] = []): Config {
  const root = parseYaml(text, file);
  validate(root, CONFIG_SCHEMA, file, knownRules(root, outer));
  const written = toPlain(root) as Written;
  const { maxFileSize: size } = written;
  return {
    file,
    isRoot: written.root ?? false,
    exclude: written.exclude ?? [],
    ...(written.failOn && { failOn: written.failOn }),
    ...(written.minConfidence && { minConfidence: written.minConfidence }),
    ...(size !== undefined && { maxFileSize: typeof size === 'number' ? size : (parseByteSize(size) as number) }),
    ...(written.maxDecodeDepth !== undefined && { maxDecodeDepth: written.maxDecodeDepth }),
    ...(written.inlineIgnores && { inlineIgnores: written.inlineIgnores }),
    rules: {
      disabled: written.rules?.disable ?? [],
      enabled: written.rules?.enable ?? [],
      only: written.rules?.only ?? [],
      severities: { ...written.rules?.severity },
      custom: ownRules(root).map((rule) => customRule(rule, file)),
    },
    allowlists: (written.allowlists ?? []).map((entry, at) =>
      allowlist(entry, `${file}:${nodeAt(root, 'allowlists', at)?.line ?? 1}`),
    ),
  };
}
