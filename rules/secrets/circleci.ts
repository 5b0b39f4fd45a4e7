import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const circleciPersonalToken = defineRule({
  id: 'circleci-personal-token',
  title: 'CircleCI personal API token',
  category: 'secret',
  description: "Lets its holder start pipelines and read and change projects' settings as the user who made it.",
  remediation:
    'Delete it in CircleCI under User Settings > Personal API Tokens, then read the new one from the environment or a vault.',
  references: ['https://circleci.com/docs/managing-api-tokens/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'CircleCI',
  keywords: ['ccipat_', 'cciprj_'],
  pattern: /(?<![\w-])CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}(?![\w-])/,
  examples: {
    match: ['CIRCLECI_TOKEN=«CCIPAT_{alnum:22}_{hex:40}»', 'token: "«CCIPAT_{alnum:22}_{hex:40}»"'],
    noMatch: [
      'CIRCLECI_TOKEN=CCIPAT_{alnum:22}_{hex:39}',
      'CIRCLECI_TOKEN=CCIPAT_{alnum:22}_{hex:41}',
      'CIRCLECI_TOKEN=CCIPAT_{alnum:22}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CIRCLECI_TOKEN=xCCIPAT_{alnum:22}_{hex:40}',
    ],
  },
});

export const circleciLegacyToken = defineRule({
  id: 'circleci-legacy-token',
  title: 'CircleCI API token without prefix',
  category: 'secret',
  description: "Lets its holder start pipelines and read and change projects' settings within the token's scope.",
  remediation:
    'Delete it in CircleCI under User Settings > Personal API Tokens, or Project Settings > API Permissions, then read the new one from the environment or a vault.',
  references: ['https://circleci.com/docs/managing-api-tokens/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'CircleCI',
  keywords: ['circleci', 'circle_', 'circle-', 'circletoken', 'circle.'],
  pattern: assigned(named('circle[_.-]?ci|circle_', 'token|key|secret|auth') + '|circle-?token', '[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['CIRCLE_TOKEN=«{hex:40}»', 'Circle-Token: «{hex:40}»'],
    noMatch: [
      'CIRCLE_TOKEN={hex:39}',
      'CIRCLE_TOKEN={hex:41}',
      'CIRCLE_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
      'CIRCLE_SHA1={hex:40}',
    ],
  },
});
