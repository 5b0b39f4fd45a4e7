import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = { category: 'secret', since: '0.1.0', provider: 'AWS' } as const;

/** How a session token begins: base64 of its first, constant bytes, in the forms that were issued so far. */
const SESSION = '(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|AQoDYXdz|AgoJb3JpZ2lu)';

export const awsSessionToken = defineRule({
  ...COMMON,
  id: 'aws-session-token',
  title: 'AWS session token',
  description: 'With the temporary key beside it, it lets its holder act as the role until the session ends.',
  remediation:
    'Revoke the role’s active sessions in the IAM console, find out how the token came into a file, and take credentials from the environment the program runs in.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html'],
  severity: 'high',
  confidence: 'high',
  keywords: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz', 'aqodyxdz', 'agojb3jpz2lu'],
  pattern: token(`${SESSION}[A-Za-z0-9+/]{100,2000}={0,2}`, 'A-Za-z0-9+/='),
  reach: 4096,
  entropy: 4,
  examples: {
    match: ['AWS_SESSION_TOKEN=«IQoJb3JpZ2lu{base64:320}»', 'aws_session_token = «FwoGZXIvYXdz{base64:299}=»'],
    noMatch: [
      'IQoJb3JpZ2lu{base64:60}',
      'xIQoJb3JpZ2lu{base64:320}',
      'AWS_SESSION_TOKEN={base64:320}',
      'IQoJb3JpZ2luxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const awsBedrockApiKey = defineRule({
  ...COMMON,
  id: 'aws-bedrock-api-key',
  title: 'Amazon Bedrock API key',
  description: 'Lets its holder call the account’s models, at the account’s cost.',
  remediation:
    'Delete it in the Bedrock console under API keys (or the IAM user’s service-specific credentials), then read the new one from the environment or a vault.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['abskqmvkcm9ja0fqsutles'],
  pattern: token('ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{80,260}={0,2}', 'A-Za-z0-9+/='),
  entropy: 4,
  proof: 'aws-bedrock-key',
  examples: {
    match: ['AWS_BEARER_TOKEN_BEDROCK=«{token:aws-bedrock-key}»', 'api_key = "«ABSKQmVkcm9ja0FQSUtleS{base64:111}=»"'],
    noMatch: [
      'ABSKQmVkcm9ja0FQSUtleS{base64:70}',
      'ABSKQmVkcm9ja0FQSUtleS{base64:300}',
      'xABSKQmVkcm9ja0FQSUtleS{base64:110}',
      'ABSK{base64:110}',
    ],
  },
});

export const awsBedrockShortLivedKey = defineRule({
  ...COMMON,
  id: 'aws-bedrock-short-lived-key',
  title: 'Amazon Bedrock short-term API key',
  description: 'Lets its holder call the account’s models for up to twelve hours.',
  remediation: 'End the session of the role that made it, and make keys when the program starts instead of storing them.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
  severity: 'high',
  confidence: 'high',
  keywords: ['bedrock-api-key-ymvkcm9jay5h'],
  pattern: token('bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{40,3000}={0,2}', 'A-Za-z0-9+/='),
  reach: 4096,
  proof: 'aws-bedrock-key',
  examples: {
    match: [
      'AWS_BEARER_TOKEN_BEDROCK=«{token:aws-bedrock-key:bedrock-api-key-}»',
      'key: "«bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:800}»"',
    ],
    noMatch: [
      'bedrock-api-key-{base64:200}',
      'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:20}',
      'bedrock-api-key-rotation',
    ],
  },
});

export const awsMwsToken = defineRule({
  ...COMMON,
  id: 'aws-mws-token',
  title: 'Amazon Marketplace (MWS) auth token',
  description: 'Lets a developer account act on the seller’s marketplace account.',
  remediation:
    'Revoke the developer’s access in Seller Central under Apps and services > Manage your apps, and move to the Selling Partner API.',
  references: ['https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['amzn.mws.'],
  pattern: token(String.raw`amzn\.mws\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`),
  examples: {
    match: ['MWS_AUTH_TOKEN=«amzn.mws.{uuid}»', '"token": "«amzn.mws.{uuid}»"'],
    noMatch: ['amzn.mws.{hex:32}', 'amzn.mws.{uuid}0', 'xamzn.mws.{uuid}', 'amzn.mws.xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
  },
});

export const awsAppsyncApiKey = defineRule({
  ...COMMON,
  id: 'aws-appsync-api-key',
  title: 'AWS AppSync API key',
  description: 'Lets its holder query the GraphQL API as an unauthenticated client; client applications often carry it.',
  remediation:
    'Delete it in the AppSync console under Settings > API keys, and use IAM or Cognito authorisation where data is not public.',
  references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],
  severity: 'medium',
  confidence: 'high',
  keywords: ['da2-'],
  pattern: token('da2-[0-9a-z]{26}'),
  entropy: 2.5,
  examples: {
    match: ['aws_appsync_apiKey: "«da2-{loweralnum:26}»"', 'x-api-key: «da2-{loweralnum:26}»'],
    noMatch: ['da2-{loweralnum:25}', 'da2-{loweralnum:27}', 'xda2-{loweralnum:26}', 'da2-xxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
