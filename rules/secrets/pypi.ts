import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

export const pypiUploadToken = defineRule({
  id: 'pypi-upload-token',
  title: 'PyPI upload token',
  category: 'secret',
  description: 'Lets its holder publish releases of its project, or of all projects of its user.',
  remediation:
    'Remove it under Account settings > API tokens, look at what was uploaded, then publish through a trusted publisher or read a new one from the environment.',
  references: ['https://pypi.org/help/#apitoken', 'https://docs.pypi.org/trusted-publishers/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PyPI',
  keywords: ['pypi-ageichlwas5vcmc', 'pypi-agendgvzdc5wexbp'],
  pattern: token(String.raw`pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBp)[\w-]{50,1000}={0,2}`, String.raw`\w=-`),
  reach: 1200,
  entropy: 3,
  proof: 'pypi-macaroon',
  examples: {
    match: ['TWINE_PASSWORD=«{token:pypi-macaroon}»', 'password = «pypi-AgENdGVzdC5weXBp{base64url:130}»'],
    noMatch: [
      'pypi-AgEIcHlwaS5vcmc{alnum:30}',
      'pypi-{alnum:130}',
      'xpypi-AgEIcHlwaS5vcmc{alnum:130}',
      'pypi-AgEIcHlwaS5vcmcxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
