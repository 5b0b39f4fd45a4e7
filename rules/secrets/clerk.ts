import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const clerkSecretKey = defineRule({
  id: 'clerk-secret-key',
  title: 'Clerk live secret key',
  category: 'secret',
  description: "Lets its holder read and change the application's users and sign in as any of them.",
  remediation: 'Delete it in the Clerk dashboard under API keys, then read the new one from the environment or a vault.',
  references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Clerk',
  keywords: ['clerk'],
  // High, as Stripe's keys look alike: the name decides.
  pattern: assigned(credential('clerk'), 'sk_live_[A-Za-z0-9]{32,50}'),
  entropy: 3.3,
  examples: {
    match: ['CLERK_SECRET_KEY=«sk_live_{alnum:42}»', '"clerkSecretKey": "«sk_live_{alnum:42}»"'],
    noMatch: [
      'CLERK_SECRET_KEY=sk_live_{alnum:31}',
      'CLERK_SECRET_KEY=sk_live_{alnum:51}',
      'CLERK_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk_live_{alnum:42}',
    ],
  },
});

export const clerkTestSecretKey = defineRule({
  id: 'clerk-test-secret-key',
  title: 'Clerk development secret key',
  category: 'secret',
  description: 'Lets its holder read and change the users of the development instance.',
  remediation: 'Delete it in the Clerk dashboard under API keys, then read the new one from the environment or a vault.',
  references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Clerk',
  keywords: ['clerk'],
  pattern: assigned(credential('clerk'), 'sk_test_[A-Za-z0-9]{32,50}'),
  entropy: 3.3,
  examples: {
    match: ['CLERK_SECRET_KEY=«sk_test_{alnum:42}»', '"clerkSecretKey": "«sk_test_{alnum:42}»"'],
    noMatch: [
      'CLERK_SECRET_KEY=sk_test_{alnum:31}',
      'CLERK_SECRET_KEY=sk_test_{alnum:51}',
      'CLERK_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk_test_{alnum:42}',
    ],
  },
});
