import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const sonarToken = defineRule({
  id: 'sonar-token',
  title: 'SonarQube or SonarCloud token',
  category: 'secret',
  description: 'Lets its holder run analyses, and read source code and issues of the projects the token covers.',
  remediation: 'Revoke it in SonarQube under My Account > Security, then read the new one from the environment or a vault.',
  references: ['https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'SonarQube',
  keywords: ['squ_', 'sqp_', 'sqa_'],
  pattern: /(?<![\w-])sq[upa]_[0-9a-f]{40}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['SONAR_TOKEN=«squ_{hex:40}»', 'sonar.login=«sqp_{hex:40}»'],
    noMatch: [
      'SONAR_TOKEN=squ_{hex:39}',
      'SONAR_TOKEN=squ_{hex:41}',
      'SONAR_TOKEN=squ_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SONAR_TOKEN=xsqu_{hex:40}',
    ],
  },
});

export const sonarLegacyToken = defineRule({
  id: 'sonar-legacy-token',
  title: 'SonarQube token without prefix',
  category: 'secret',
  description: 'Lets its holder run analyses, and read source code and issues of the projects the token covers.',
  remediation: 'Revoke it in SonarQube under My Account > Security, then read the new one from the environment or a vault.',
  references: ['https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'SonarQube',
  keywords: ['sonar'],
  pattern: assigned(String.raw`sonar(?:qube|cloud)?[\w .-]{0,20}?(?:login|token|key|secret|password)`, '[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['SONAR_TOKEN=«{hex:40}»', 'sonar.login: "«{hex:40}»"'],
    noMatch: [
      'SONAR_TOKEN={hex:39}',
      'SONAR_TOKEN={hex:41}',
      'SONAR_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
      'sonar_scanner_sha1={hex:40}',
    ],
  },
});
