import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const railsMasterKey = defineRule({
  id: 'rails-master-key',
  title: 'Rails master key',
  category: 'secret',
  description: 'Decrypts config/credentials.yml.enc with every secret in it.',
  remediation:
    'Change the secrets inside, encrypt the file with a new key (`rails credentials:edit`), read RAILS_MASTER_KEY from the environment.',
  references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Ruby on Rails',
  keywords: ['rails_master_key', 'master_key', 'master.key'],
  pattern: assigned('rails_master_key|master[_.]key', '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['RAILS_MASTER_KEY=«{hex:32}»', 'echo "config/master.key: «{hex:32}»"'],
    noMatch: [
      'RAILS_MASTER_KEY={hex:31}',
      'RAILS_MASTER_KEY={hex:33}',
      'RAILS_MASTER_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'RAILS_MASTER_KEY_PATH=config/master.key',
    ],
  },
});

export const railsKeyFile = defineRule({
  id: 'rails-key-file',
  title: 'Rails key file',
  category: 'secret',
  description:
    'Decrypts the credentials file beside it, with every secret in it. Rails itself writes the file and tells git to ignore it.',
  remediation:
    'Change the secrets inside, encrypt the file with a new key (`rails credentials:edit`), read RAILS_MASTER_KEY from the environment.',
  references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Ruby on Rails',
  keywords: ['config/master.key', 'config/credentials/'],
  path: /(?:^|\/)config\/(?:master|credentials\/[\w-]{1,40})\.key$/,
  everyLine: true,
  pattern: /[0-9a-f]{32}(?:[0-9a-f]{32})?(?![^\r\n])/,
  entropy: 3,
  examples: {
    path: 'config/master.key',
    match: ['«{hex:32}»', '«{hex:64}»\n'],
    noMatch: ['{hex:31}\n', '{hex:40}\n', 'key: {hex:32}\n'],
  },
});

export const railsSecretKeyBase = defineRule({
  id: 'rails-secret-key-base',
  title: 'Rails secret_key_base',
  category: 'secret',
  description: 'Signs and encrypts sessions and cookies: lets its holder forge them and, in older versions, run code.',
  remediation: 'Make a new one with `rails secret`, then read the new one from the environment or a vault.',
  references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Ruby on Rails',
  keywords: ['secret_key_base', 'secret_token', 'secretkeybase'],
  pattern: assigned('secret_?key_?base|secret_token', '[0-9a-f]{128}'),
  entropy: 3,
  examples: {
    match: ['SECRET_KEY_BASE=«{hex:128}»', 'secret_key_base: «{hex:128}»'],
    noMatch: [
      'SECRET_KEY_BASE={hex:127}',
      'SECRET_KEY_BASE={hex:129}',
      'SECRET_KEY_BASE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:128}',
    ],
  },
});
