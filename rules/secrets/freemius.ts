import { defineRule } from '../../src/core/rule.ts';

export const freemiusSecretKey = defineRule({
  id: 'freemius-secret-key',
  title: 'Freemius secret key',
  category: 'secret',
  description: "Lets its holder read and change the product's licences, users and payments as the developer.",
  remediation:
    "Ask Freemius to replace the product's keys, shown under Settings > Keys, then read the new one from the environment or a vault.",
  references: ['https://freemius.com/help/documentation/getting-started/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Freemius',
  keywords: ['secret_key'],
  pattern: /secret_key["']\s{0,8}=>\s{0,8}["'](?<secret>sk_[!#-&(-~]{29})["']/,
  entropy: 3,
  examples: {
    match: ["'secret_key' => '«sk_{alnum:29}»',", '"secret_key" => "«sk_{alnum:20}*({alnum:4}:{alnum:2}»"'],
    noMatch: [
      "'secret_key' => 'sk_{alnum:28}',",
      "'secret_key' => 'sk_{alnum:30}',",
      "'secret_key' => 'sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx',",
      "'secret_key' => 'sk_{alnum:28}',",
      "'secret_key' => 'sk_{alnum:30}',",
      "'public_key' => 'sk_{alnum:29}',",
    ],
    embed: false,
  },
});
