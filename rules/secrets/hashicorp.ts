import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const hashicorpTerraformToken = defineRule({
  id: 'hashicorp-terraform-token',
  title: 'HCP Terraform API token',
  category: 'secret',
  description:
    "Lets its holder run plans and applies, and read state (with the secrets in it) and variables of the organization's workspaces.",
  remediation:
    'Delete it in HCP Terraform under User, Team or Organization settings > Tokens, then read the new one from the environment or a vault.',
  references: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'HashiCorp',
  keywords: ['.atlasv1.'],
  pattern: /(?<![\w-])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}(?![\w=-])/,
  lead: 14,
  examples: {
    match: ['token = "«{alnum:14}.atlasv1.{alnum:67}»"', 'TF_TOKEN_app_terraform_io=«{alnum:14}.atlasv1.{base64url:67}»'],
    noMatch: [
      'token = "{alnum:14}.atlasv1.{alnum:59}"',
      'token = "{alnum:14}.atlasv1.{alnum:71}"',
      'token = "{alnum:14}.atlasv1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      '{alnum:13}.atlasv1.{alnum:67}',
      '{alnum:15}.atlasv1.{alnum:67}',
      '{alnum:14}.atlasv1.{alnum:59}',
      '{alnum:14}.atlasv2.{alnum:67}',
    ],
  },
});

export const hashicorpVaultToken = defineRule({
  id: 'hashicorp-vault-token',
  title: 'HashiCorp Vault token',
  category: 'secret',
  description:
    "Lets its holder read the secrets that the token's policies open, for as long as it lives; recovery tokens rebuild the root.",
  remediation:
    'Revoke it with `vault token revoke <accessor>`, log in by a short-lived method instead of a stored token, then read the new one from the environment or a vault.',
  references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'HashiCorp',
  keywords: ['hvs.', 'hvb.', 'hvr.'],
  pattern: [
    /(?<![\w-])hv(?:s|r)\.[\w-]{90,120}(?![\w-])/,
    /(?<![\w-])hvs\.[A-Za-z0-9]{24}(?![\w-])/,
    /(?<![\w-])hvb\.[\w-]{138,300}(?![\w-])/,
  ],
  entropy: 3.2,
  examples: {
    match: ['VAULT_TOKEN=«hvs.{base64url:91}»', 'vault login «hvs.{alnum:24}»', 'token: "«hvb.{base64url:160}»"'],
    noMatch: [
      'VAULT_TOKEN=hvs.{base64url:89}',
      'VAULT_TOKEN=hvs.{base64url:121}',
      'VAULT_TOKEN=hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'VAULT_TOKEN=xhvs.{base64url:91}',
      'hvb.{base64url:60}',
    ],
  },
});

export const hashicorpVaultLegacyToken = defineRule({
  id: 'hashicorp-vault-legacy-token',
  title: 'HashiCorp Vault token, short form',
  category: 'secret',
  description: "Lets its holder read the secrets that the token's policies open, for as long as it lives.",
  remediation:
    'Revoke it with `vault token revoke <accessor>`, log in by a short-lived method instead of a stored token, then read the new one from the environment or a vault.',
  references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'HashiCorp',
  keywords: ['vault'],
  // A token of a namespace ends with a dot and the namespace's id.
  pattern: assigned('vault', String.raw`s\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5,6})?`),
  entropy: 3.2,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['VAULT_TOKEN=«s.{alnum:24}»', 'vault_token: "«s.{alnum:24}»"'],
    noMatch: [
      'VAULT_TOKEN=s.{alnum:23}',
      'VAULT_TOKEN=s.{alnum:25}',
      'VAULT_TOKEN=s.xxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: s.{alnum:24}',
    ],
  },
});
