import { defineRule } from '../../src/core/rule.ts';

export const kerberosTicketHash = defineRule({
  id: 'kerberos-ticket-hash',
  title: 'Kerberos ticket in cracking form',
  category: 'secret',
  description: "Holds a ticket encrypted with an account's password: whoever copies it guesses at the password without limit.",
  remediation: "Change the account's password (service accounts: long and random), keep captures out of the repository.",
  references: ['https://www.rfc-editor.org/rfc/rfc4120'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Kerberos',
  keywords: ['$krb5tgs$', '$krb5asrep$', '$krb5pa$'],
  pattern: /(?<![\w$])\$krb5(?:tgs|asrep|pa)\$(?:17|18|23)\$[^\s"'<>]{1,300}?[0-9a-fA-F]{32,64}\$?[0-9a-fA-F]{40,6000}(?![\w$])/,
  reach: 6600,
  entropy: 3,
  examples: {
    match: ['«$krb5asrep$23$alice@CORP.LOCAL:{hex:32}${hex:400}»', '«$krb5tgs$23$*svc$CORP.LOCAL$http/web*${hex:32}${hex:500}»'],
    noMatch: [
      '$krb5asrep$23$alice@CORP.LOCAL:{hex:32}$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '$krb5tgs$23$*svc$CORP.LOCAL$http/web*${hex:20}',
      '$krb5xyz$23$alice@CORP.LOCAL:{hex:32}${hex:400}',
      '$krb5asrep$99$alice@CORP.LOCAL:{hex:32}${hex:400}',
    ],
    embed: false,
  },
});
