import { defineRule } from '../../src/core/rule.ts';

export const clojarsDeployToken = defineRule({
  id: 'clojars-deploy-token',
  title: 'Clojars deploy token',
  category: 'secret',
  description: "Lets its holder publish versions of the account's libraries, and so run code wherever they are used.",
  remediation: 'Disable it on clojars.org under Deploy Tokens, then read the new one from the environment or a vault.',
  references: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Clojars',
  keywords: ['clojars_'],
  pattern: /(?<![\w-])CLOJARS_[A-Za-z0-9]{60}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['CLOJARS_TOKEN=«CLOJARS_{hex:60}»', 'token: "«CLOJARS_{hex:60}»"'],
    noMatch: [
      'CLOJARS_TOKEN=CLOJARS_{hex:59}',
      'CLOJARS_TOKEN=CLOJARS_{hex:61}',
      'CLOJARS_TOKEN=CLOJARS_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CLOJARS_TOKEN=xCLOJARS_{hex:60}',
    ],
  },
});
