import { defineRule } from '../../src/core/rule.ts';

export const terraformRandomPassword = defineRule({
  id: 'terraform-random-password',
  title: 'Generated password in a Terraform state',
  category: 'secret',
  description: 'The state keeps what `random_password` made in plain text: it opens whatever the configuration gave it to.',
  remediation: 'Replace the resource (`terraform apply -replace`), keep the state in an encrypted backend, use ephemeral values.',
  references: [
    'https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password',
    'https://developer.hashicorp.com/terraform/language/state/sensitive-data',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Terraform',
  keywords: ['"random_password"'],
  pattern: /"random_password"[^]{0,2000}?"result"\s{0,4}:\s{0,4}"(?<secret>(?:[^"\\\n]|\\.){4,256})"/,
  reach: 2400,
  examples: {
    match: [
      '{"type": "random_password", "instances": [{"attributes": {"length": 20, "numeric": true, "result": "«{alnum:20}»"}}]}',
    ],
    noMatch: ['{"type": "random_pet", "result": "{alnum:20}"}', '{"type": "random_password", "instances": []}'],
    embed: false,
  },
});
