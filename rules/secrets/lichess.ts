import { defineRule } from '../../src/core/rule.ts';

export const lichessPersonalAccessToken = defineRule({
  id: 'lichess-personal-access-token',
  title: 'Lichess personal access token',
  category: 'secret',
  description: "Lets its holder act on Lichess as the account within the token's scopes: play, message, change preferences.",
  remediation: 'Revoke it at lichess.org/account/oauth/token, then read the new one from the environment or a vault.',
  references: ['https://lichess.org/api#section/Introduction/Authentication'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Lichess',
  keywords: ['lip_'],
  pattern: /(?<![\w-])lip_[A-Za-z0-9]{16,60}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['LICHESS_TOKEN=«lip_{alnum:20}»', 'token: "«lip_{alnum:20}»"'],
    noMatch: [
      'LICHESS_TOKEN=lip_{alnum:15}',
      'LICHESS_TOKEN=lip_{alnum:61}',
      'LICHESS_TOKEN=lip_xxxxxxxxxxxxxxxxxxxx',
      'LICHESS_TOKEN=xlip_{alnum:20}',
    ],
  },
});
