import { defineRule } from '../../src/core/rule.ts';

export const httpNtlmResponse = defineRule({
  id: 'http-ntlm-response',
  title: 'NTLM response in a recorded request',
  category: 'secret',
  description: 'Holds domain, user and a response to the challenge from which a weak password can be guessed offline.',
  remediation: 'Change the password, and record requests without their authorisation headers.',
  references: ['https://learn.microsoft.com/openspecs/windows_protocols/ms-nlmp/033d32cc-88f9-4483-9bf2-b273055038ce'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  // Base64 of the signature and of message type 3, which alone carries the response.
  keywords: ['tlrmtvntuaad'],
  pattern: /(?<![A-Za-z0-9+/])TlRMTVNTUAAD[A-Za-z0-9+/]{60,3000}={0,2}/,
  reach: 3100,
  placeholders: 'keep',
  examples: {
    match: ['Authorization: NTLM «TlRMTVNTUAAD{base64:120}»', '"value": "NTLM «TlRMTVNTUAAD{base64:199}=»"'],
    noMatch: [
      'Authorization: NTLM TlRMTVNTUAAB{base64:40}',
      'WWW-Authenticate: NTLM TlRMTVNTUAAC{base64:160}',
      'Authorization: NTLM TlRMTVNTUAAD{base64:30}',
      'xTlRMTVNTUAAD{base64:120}',
    ],
  },
});
