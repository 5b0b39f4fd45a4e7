import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const mailgunPrivateKey = defineRule({
  id: 'mailgun-private-key',
  title: 'Mailgun API key',
  category: 'secret',
  description: "Lets its holder send mail from the account's domains and read its logs and mailing lists.",
  remediation:
    'Delete it in the Mailgun control panel under API security, then read the new one from the environment or a vault.',
  references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mailgun',
  keywords: ['key-'],
  pattern: /(?<![\w-])key-[0-9a-f]{32}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['MAILGUN_API_KEY=«key-{hex:32}»', 'auth=("api", "«key-{hex:32}»")'],
    noMatch: [
      'MAILGUN_API_KEY=key-{hex:31}',
      'MAILGUN_API_KEY=key-{hex:33}',
      'MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'MAILGUN_API_KEY=xkey-{hex:32}',
    ],
  },
});

export const mailgunPublicKey = defineRule({
  id: 'mailgun-public-key',
  title: 'Mailgun validation public key',
  category: 'secret',
  description: "Lets its holder validate mail addresses on the account's bill; it is meant for client-side code.",
  remediation: 'Replace it in the Mailgun control panel if its use is abused.',
  references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mailgun',
  keywords: ['pubkey-'],
  pattern: /(?<![\w-])pubkey-[0-9a-f]{32}(?![\w-])/,
  examples: {
    match: ['MAILGUN_TOKEN=«pubkey-{hex:32}»', 'token: "«pubkey-{hex:32}»"'],
    noMatch: [
      'MAILGUN_TOKEN=pubkey-{hex:31}',
      'MAILGUN_TOKEN=pubkey-{hex:33}',
      'MAILGUN_TOKEN=pubkey-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'MAILGUN_TOKEN=xpubkey-{hex:32}',
    ],
  },
});

export const mailgunSigningKey = defineRule({
  id: 'mailgun-signing-key',
  title: 'Mailgun API or webhook signing key',
  category: 'secret',
  description: "Lets its holder send mail from the account's domains, or sign made-up webhook events as Mailgun.",
  remediation:
    'Delete or reset it in the Mailgun control panel under API security (signing key: Webhooks), then read the new one from the environment or a vault.',
  references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Mailgun',
  keywords: ['mailgun', 'mg_'],
  pattern: assigned(credential('mailgun|mg_(?:api|webhook|signing)'), '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}'),
  examples: {
    match: ['MAILGUN_API_KEY=«{hex:32}-{hex:8}-{hex:8}»', 'mailgun_signing_key: "«{hex:32}-{hex:8}-{hex:8}»"'],
    noMatch: [
      'MAILGUN_API_KEY={hex:31}-{hex:8}-{hex:8}',
      'MAILGUN_API_KEY={hex:33}-{hex:8}-{hex:8}',
      'MAILGUN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-{hex:8}-{hex:8}',
      'commit: {hex:32}-{hex:8}-{hex:8}',
    ],
  },
});
