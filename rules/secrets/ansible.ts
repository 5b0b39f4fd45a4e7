import { defineRule } from '../../src/core/rule.ts';

export const ansibleVaultBlock = defineRule({
  id: 'ansible-vault-block',
  title: 'Ansible vault content',
  category: 'secret',
  description: 'Encrypted, so no leak by itself; whoever copies it may guess at its password for ever.',
  remediation:
    "Nothing need be done as long as the vault's password is long and kept elsewhere; if it leaked, change the secrets in the block.",
  references: ['https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html'],
  severity: 'low',
  confidence: 'low',
  since: '0.1.0',
  provider: 'Ansible',
  keywords: ['$ansible_vault;'],
  pattern: /\$ANSIBLE_VAULT;1\.[0-9];AES256(?:;[\w.-]{1,60})?\r?\n\s{0,16}[0-9a-f]{40,80}/,
  placeholders: 'keep',
  examples: {
    match: ['«$ANSIBLE_VAULT;1.1;AES256\n{hex:80}»', 'password: !vault |\n  «$ANSIBLE_VAULT;1.2;AES256;prod\n  {hex:80}»'],
    noMatch: [
      '$ANSIBLE_VAULT;1.1;AES256\n{hex:39}',
      '$ANSIBLE_VAULT;1.1;AES256\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '$ANSIBLE_VAULT;1.1;AES256',
      '$ANSIBLE_VAULT;1.1;AES256\n{hex:20}',
      'ANSIBLE_VAULT_PASSWORD_FILE=.vault',
    ],
    embed: false,
  },
});
