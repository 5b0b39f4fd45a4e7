/** `npm run new-rule -- stripe-secret-key`: writes a secret rule's file to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.ts';

function template(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return `import { defineRule } from '../../src/core/rule.ts';

export const ${name} = defineRule({
  id: '${id}',
  title: 'Provider thing key',
  category: 'secret',
  description: 'What it is and what its holder can do.',
  remediation: 'Where to revoke it, and what to write instead.',
  references: ['https://example.com/the-page-of-the-provider-that-shows-the-shape'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  keywords: ['prefix_'],
  provider: 'Provider',
  pattern: /\\b(?<secret>prefix_[0-9A-Za-z]{32})\\b/,
  examples: {
    match: ['KEY="«prefix_{alnum:32}»"'],
    noMatch: ['prefix_{alnum:31}'],
  },
});
`;
}

function problem(id: string, path: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id))
    return 'Give the id in kebab case, provider first: npm run new-rule -- stripe-secret-key';
  if (existsSync(join(ROOT, path))) return `${path} exists: add the rule there, beside its provider's other rules.`;
  return undefined;
}

const id = process.argv[2] ?? '';
const path = `rules/secrets/${id.split('-')[0]}.ts`;
const wrong = problem(id, path);
if (wrong === undefined) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), template(id));
  console.log(`Wrote ${path}. Fill it in, then: npm run generate && npm test -- rules`);
} else {
  console.error(wrong);
  process.exitCode = 2;
}
