import type { Category } from '../core/category.ts';
import { ConfigError } from '../core/errors.ts';
import { PRODUCT, VERSION } from '../core/product.ts';
import type { AssignmentRule, FilterName, PatternRule, ProofName, SecretExamples, Some } from '../core/rule.ts';
import type { Confidence, Severity } from '../core/severity.ts';
import { nodeAt, toPlain, type ConfigNode } from './config-node.ts';
import { compileUserRegex } from './user-regex.ts';

/** A rule as it stands in a file that the schema has accepted. */
interface WrittenRule {
  readonly id: string;
  readonly title: string;
  readonly category?: Category;
  readonly description: string;
  readonly remediation?: string;
  readonly references?: Some<string>;
  readonly severity: Severity;
  readonly confidence?: Confidence;
  readonly cwe?: number;
  readonly keywords: Some<string>;
  readonly pattern?: string | Some<string>;
  readonly flags?: string;
  readonly lead?: number;
  readonly reach?: number;
  readonly assignment?: { names: string; benignNames?: string; minLength: number; maxLength: number };
  readonly near?: { pattern: string; lines: number };
  readonly path?: string;
  readonly entropy?: number;
  readonly require?: Some<FilterName>;
  readonly placeholders?: 'drop' | 'keep';
  readonly allow?: Some<string>;
  readonly proof?: ProofName;
  readonly generic?: boolean;
  readonly examples?: Partial<SecretExamples>;
}

const REMEDIATION = 'Revoke it, keep the new value outside the repository, and read it from the environment or a secret store.';
const REFERENCES = [`${PRODUCT.homepage}/blob/main/docs/config.md`] as const;

type Compile = (source: string, ...steps: readonly (string | number)[]) => RegExp;

/** The parts that every secret rule has. Examples are optional for a user, so their lists may be empty here, and only here. */
function commonParts(rule: WrittenRule, compile: Compile) {
  return {
    id: rule.id,
    title: rule.title,
    category: rule.category ?? 'secret',
    description: rule.description,
    remediation: rule.remediation ?? REMEDIATION,
    references: rule.references ?? REFERENCES,
    severity: rule.severity,
    confidence: rule.confidence ?? 'high',
    since: VERSION.replace(/-.*/, ''),
    keywords: rule.keywords.map((keyword) => keyword.toLowerCase()) as unknown as Some<string>,
    examples: { match: [], noMatch: [], ...rule.examples } as unknown as SecretExamples,
    ...(rule.cwe !== undefined && { cwe: rule.cwe }),
    ...(rule.generic !== undefined && { generic: rule.generic }),
    ...(rule.path !== undefined && { path: compile(rule.path, 'path') }),
    ...(rule.entropy !== undefined && { entropy: rule.entropy }),
    ...(rule.require && { require: rule.require }),
    ...(rule.placeholders && { placeholders: rule.placeholders }),
    ...(rule.allow && { allow: rule.allow.map((source, at) => compile(source, 'allow', at)) as unknown as Some<RegExp> }),
  };
}

function patternParts(
  rule: WrittenRule,
  pattern: PatternRule['pattern'],
  compile: Compile,
): Omit<PatternRule, keyof ReturnType<typeof commonParts>> {
  return {
    pattern,
    ...(rule.lead !== undefined && { lead: rule.lead }),
    ...(rule.reach !== undefined && { reach: rule.reach }),
    ...(rule.proof && { proof: rule.proof }),
    ...(rule.near && { near: { pattern: compile(rule.near.pattern, 'near', 'pattern'), lines: rule.near.lines } }),
  };
}

/**
 * Makes a rule from a file's own one.
 *
 * @param node the rule, already accepted by the schema
 * @throws ConfigError for keys that do not go together
 */
export function customRule(node: ConfigNode, file: string): PatternRule | AssignmentRule {
  const rule = toPlain(node) as WrittenRule;
  const fail = (message: string, ...steps: readonly (string | number)[]): never => {
    throw new ConfigError(message, file, (nodeAt(node, ...steps) ?? node).line);
  };
  const compile = (source: string, flags: string | undefined, steps: readonly (string | number)[]): RegExp => {
    const { regex, problem } = compileUserRegex(source, flags);
    return regex ?? fail(`${steps.join('.')} ${problem}.`, ...steps);
  };
  const plain: Compile = (source, ...steps) => compile(source, undefined, steps);
  const common = commonParts(rule, plain);
  if (rule.pattern !== undefined) {
    const { pattern } = rule;
    const regexes =
      typeof pattern === 'string'
        ? compile(pattern, rule.flags, ['pattern'])
        : (pattern.map((source, at) => compile(source, rule.flags, ['pattern', at])) as unknown as Some<RegExp>);
    return { ...common, ...patternParts(rule, regexes, plain) };
  }
  const written = rule.assignment as NonNullable<WrittenRule['assignment']>;
  const foreign = (['flags', 'lead', 'reach', 'proof', 'near'] as const).find((key) => rule[key] !== undefined);
  if (foreign) fail(`${foreign} goes with pattern, not with assignment.`, foreign);
  if (written.minLength > written.maxLength) fail('minLength is greater than maxLength.', 'assignment', 'minLength');
  const { minLength, maxLength } = written;
  return {
    ...common,
    assignment: {
      names: plain(written.names, 'assignment', 'names'),
      ...(written.benignNames !== undefined && { benignNames: plain(written.benignNames, 'assignment', 'benignNames') }),
      minLength,
      maxLength,
    },
  };
}
