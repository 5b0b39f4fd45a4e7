import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = { category: 'secret', since: '0.1.0', provider: 'Google' } as const;

export const gcpApiKey = defineRule({
  ...COMMON,
  id: 'gcp-api-key',
  title: 'Google API key',
  description: 'Lets its holder call the APIs it is not restricted from (Maps, Gemini, Firebase …) at the project’s cost.',
  remediation:
    'Rotate it under APIs & Services > Credentials. A key that a browser or app must carry is restricted to its site or app and to its APIs; any other is read from the environment or a vault.',
  references: [
    'https://docs.cloud.google.com/docs/authentication/api-keys',
    'https://firebase.google.com/docs/projects/api-keys',
  ],
  severity: 'high',
  confidence: 'high',
  keywords: ['aiza'],
  pattern: token(String.raw`AIza[\w-]{35}`),
  entropy: 3,
  examples: {
    match: ['GOOGLE_API_KEY=«AIza{base64url:35}»', 'src="https://maps.googleapis.com/maps/api/js?key=«AIza{alnum:35}»&v=3"'],
    noMatch: ['AIza{alnum:34}', 'AIza{alnum:36}', 'xAIza{alnum:35}', 'aiza{alnum:35}', 'AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gcpExpressApiKey = defineRule({
  ...COMMON,
  id: 'gcp-express-api-key',
  title: 'Google Gemini or Vertex AI express key',
  description: 'Lets its holder call the project’s models, at the project’s cost.',
  remediation:
    'Delete it in Google AI Studio or under APIs & Services > Credentials, then read the new one from the environment or a vault.',
  references: ['https://ai.google.dev/gemini-api/docs/api-key'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['aq.ab8rn6'],
  pattern: token(String.raw`AQ\.Ab8RN6[\w-]{44}`),
  entropy: 3,
  examples: {
    match: ['GEMINI_API_KEY=«AQ.Ab8RN6{base64url:44}»', 'client = genai.Client(api_key="«AQ.Ab8RN6{alnum:44}»")'],
    noMatch: ['AQ.Ab8RN6{alnum:43}', 'AQ.Ab8RN6{alnum:45}', 'AQ.Ab8RN5{alnum:44}', 'xAQ.Ab8RN6{alnum:44}'],
  },
});

export const gcpServiceAccountKey = defineRule({
  ...COMMON,
  id: 'gcp-service-account-key',
  title: 'Google Cloud service account key',
  description: 'Lets its holder act as the service account, with all its roles, until the key is deleted.',
  remediation:
    'Delete the key under IAM & Admin > Service Accounts > Keys, look through the audit logs, then use an attached service account or workload identity federation instead of key files.',
  references: ['https://docs.cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['service_account'],
  pattern:
    /service_account\\{0,3}"[^{}]{1,400}?private_key\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"(?<secret>-----BEGIN PRIVATE KEY-----[\w+/=\\\s]{100,8000}-----END PRIVATE KEY-----(?:\\{1,4}n)?)/,
  reach: 10_000,
  proof: 'private-key',
  placeholders: 'keep',
  report: 'first-line',
  examples: {
    embed: false,
    match: [
      '{\n  "type": "service_account",\n  "project_id": "acme",\n  "private_key": "«-----BEGIN PRIVATE KEY-----\\n{base64:64}\\n{base64:64}\\n-----END PRIVATE KEY-----\\n»",\n  "client_email": "a@b"\n}',
      'creds = \'{"type":"service_account","private_key":"«-----BEGIN PRIVATE KEY-----\\n{base64:120}\\n-----END PRIVATE KEY-----\\n»"}\'',
    ],
    noMatch: [
      '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"}',
      '{"type": "service_account", "private_key_id": "{hex:40}"}',
      '{"type": "authorized_user", "private_key": "{base64:64}"}',
    ],
  },
});

export const gcpOauthClientSecret = defineRule({
  ...COMMON,
  id: 'gcp-oauth-client-secret',
  title: 'Google OAuth client secret',
  description: 'Lets its holder pose as the application when users sign in. In an installed application it is no secret.',
  remediation:
    'Reset it under Google Auth Platform > Clients, then read it from the environment or a vault; for an installed application, allow it with that reason.',
  references: ['https://developers.google.com/identity/protocols/oauth2', 'https://support.google.com/cloud/answer/15549257'],
  severity: 'high',
  confidence: 'high',
  keywords: ['gocspx-'],
  pattern: token(String.raw`GOCSPX-[\w-]{28}`),
  entropy: 3,
  examples: {
    match: ['GOOGLE_CLIENT_SECRET=«GOCSPX-{base64url:28}»', '"client_secret":"«GOCSPX-{alnum:28}»"'],
    noMatch: ['GOCSPX-{alnum:27}', 'GOCSPX-{alnum:29}', 'xGOCSPX-{alnum:28}', 'GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
