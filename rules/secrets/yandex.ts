import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const yandexIamToken = defineRule({
  id: 'yandex-iam-token',
  title: 'Yandex Cloud IAM token',
  category: 'secret',
  description: 'Lets its holder act as the account or service account for up to twelve hours.',
  remediation: 'Wait for its end or revoke it with `yc iam revoke-token`, fetch tokens at run time instead.',
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Yandex Cloud',
  keywords: ['t1.'],
  pattern: /(?<![\w.-])t1\.[A-Za-z0-9_-]{40,600}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![\w=-])/,
  reach: 800,
  entropy: 3.5,
  examples: {
    match: ['YC_TOKEN=«t1.9eue{base64url:150}.{base64url:86}»', 'iam_token: "«t1.7eue{alnum:120}.{alnum:86}»"'],
    noMatch: [
      'YC_TOKEN=t1.9eue{base64url:35}.{base64url:86}',
      'YC_TOKEN=t1.9eue{base64url:597}.{base64url:86}',
      'YC_TOKEN=t1.9euexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.{base64url:86}',
      't1.{alnum:20}.{alnum:86}',
      't1.{alnum:120}.{alnum:85}',
      'select t1.id, t1.name from t1',
    ],
  },
});

export const yandexApiKey = defineRule({
  id: 'yandex-api-key',
  title: 'Yandex Cloud API key',
  category: 'secret',
  description: 'Lets its holder call Yandex Cloud services as the service account it belongs to; it does not expire by itself.',
  remediation:
    'Delete it with `yc iam api-key delete` or in the console under the service account, then read the new one from the environment or a vault.',
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/api-key'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Yandex Cloud',
  keywords: ['aqvn'],
  pattern: /(?<![\w-])AQVN[A-Za-z0-9_-]{35,38}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['YANDEX_TOKEN=«AQVN{base64url:36}»', 'token: "«AQVN{base64url:36}»"'],
    noMatch: [
      'YANDEX_TOKEN=AQVN{base64url:34}',
      'YANDEX_TOKEN=AQVN{base64url:39}',
      'YANDEX_TOKEN=AQVNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'YANDEX_TOKEN=xAQVN{base64url:36}',
    ],
  },
});

export const yandexAwsSecretKey = defineRule({
  id: 'yandex-aws-secret-key',
  title: 'Yandex Cloud static access key',
  category: 'secret',
  description:
    'Lets its holder read and change Object Storage and other services with an AWS-compatible interface as the service account.',
  remediation:
    'Delete it with `yc iam access-key delete` or in the console under the service account, then read the new one from the environment or a vault.',
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Yandex Cloud',
  keywords: ['yandex', 'yc_'],
  pattern: assigned(credential('yandex|yc_'), 'YC[A-Za-z0-9_-]{38}'),
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['YANDEX_SECRET_KEY=«YC{base64url:37}q»', 'yc_secret = "«YC{alnum:38}»"'],
    noMatch: [
      'YANDEX_SECRET_KEY=YC{base64url:36}q',
      'YANDEX_SECRET_KEY=YC{base64url:38}q',
      'YANDEX_SECRET_KEY=YCxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: YC{base64url:37}q',
    ],
  },
});
