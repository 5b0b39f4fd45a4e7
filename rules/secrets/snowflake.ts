import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const snowflakeProgrammaticAccessToken = defineRule({
  id: 'snowflake-programmatic-access-token',
  title: 'Snowflake programmatic access token',
  category: 'secret',
  description: "Lets its holder query the warehouse as the user, within the token's role.",
  remediation:
    "Remove it in Snowsight under the user's Programmatic access tokens, or `ALTER USER … REMOVE PAT`, then read the new one from the environment or a vault.",
  references: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Snowflake',
  keywords: ['snowflake'],
  pattern: assigned(
    named('snowflake', 'token|pat|password|secret'),
    String.raw`(?:eyJ[A-Za-z0-9_-]{16,200}\.eyJ[A-Za-z0-9_-]{16,400}\.[A-Za-z0-9_-]{20,400}|[A-Za-z0-9_-]{100,500})`,
  ),
  reach: 1200,
  entropy: 4,
  require: ['letters-and-digits'],
  proof: 'jwt',
  examples: {
    match: ['SNOWFLAKE_TOKEN=«{token:jwt}»', 'snowflake_pat: "«{alnum:260}»"'],
    noMatch: [
      'commit: {token:jwt}',
      'SNOWFLAKE_TOKEN={alnum:60}',
      'SNOWFLAKE_TOKEN=eyJ{alnum:30}.{alnum:50}',
      'SNOWFLAKE_ACCOUNT={alnum:120}',
    ],
  },
});
