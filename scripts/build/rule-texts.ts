import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { RULES } from '../../rules/index.ts';
import { ROOT } from '../root.ts';
import { TEXTS } from './lazy-rule.ts';

const LAZY_RULE = 'tightlip:lazy-rule';

/** The texts of all rules by id: what `lazy-rule.ts` reads. */
export function ruleTexts(): string {
  const texts = RULES.map((rule) => [rule.id, Object.fromEntries(TEXTS.map((key) => [key, rule[key]]))]);
  return `${JSON.stringify(Object.fromEntries(texts))}\n`;
}

/** Leaves the texts of rules out of a bundle: half of what it would be, and a scan reads none before it reports. */
export const withoutRuleTexts: Plugin = {
  name: 'without-rule-texts',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]rules[\\/][a-z]+[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: withoutTexts(readFileSync(path, 'utf8')).replace(
        /import \{ defineRule \} from '[^']+';/,
        `import { defineRule } from '${LAZY_RULE}';`,
      ),
      loader: 'ts',
    }));
    builder.onResolve({ filter: new RegExp(`^${LAZY_RULE}$`) }, () => ({ path: join(ROOT, 'scripts/build/lazy-rule.ts') }));
  },
};

/** A rule file without the properties of `defineRule({ … })` that are texts. */
function withoutTexts(source: string): string {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest);
  let kept = '';
  let end = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineRule') {
      for (const property of textProperties(node)) {
        kept += source.slice(end, property.getFullStart());
        end = source.indexOf(',', property.getEnd()) + 1;
      }
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return kept + source.slice(end);
}

function textProperties(call: ts.CallExpression): ts.ObjectLiteralElementLike[] {
  const [rule] = call.arguments;
  if (!rule || !ts.isObjectLiteralExpression(rule)) throw new Error('defineRule wants the rule itself, as an object literal');
  return rule.properties.filter(
    ({ name }) => name !== undefined && ts.isIdentifier(name) && (TEXTS as readonly string[]).includes(name.text),
  );
}
