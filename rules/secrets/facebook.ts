import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const facebookAccessToken = defineRule({
  id: 'facebook-access-token',
  title: 'Facebook access token',
  category: 'secret',
  description:
    "Lets its holder act as a user, page or business on Facebook, Instagram or WhatsApp within the token's permissions.",
  remediation:
    "Invalidate it in the Access Token Tool or by changing the password, or remove the system user's token in Business settings, then read the new one from the environment or a vault.",
  references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Facebook',
  // Source maps are full of EAA: only where something opens a value.
  keywords: ['"eaa', "'eaa", '`eaa', '=eaa', ' eaa', '>eaa', ':eaa', '|eaa', '3deaa'],
  pattern: /(?:["'`=\s>:|]|%3D)(?<secret>EAA[A-Za-z0-9]{97,400})(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['FACEBOOK_TOKEN=«EAAC{alnum:180}»', 'token: "«EAAC{alnum:180}»"'],
    noMatch: [
      'FACEBOOK_TOKEN=EAAC{alnum:95}',
      'FACEBOOK_TOKEN=EAAC{alnum:400}',
      'FACEBOOK_TOKEN=EAACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'FACEBOOK_TOKEN=xEAAC{alnum:180}',
      'FACEBOOK_TOKEN=EAAC{alnum:90}',
    ],
  },
});

export const facebookAppToken = defineRule({
  id: 'facebook-app-token',
  title: 'Facebook app access token',
  category: 'secret',
  description:
    "Is the application's id and secret: lets its holder read and change the application's settings and inspect its users' tokens.",
  remediation:
    'Reset the app secret in the App Dashboard under Settings > Basic, then read the new one from the environment or a vault.',
  references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Facebook',
  keywords: ['facebook', 'fb_', 'access_token', 'accesstoken'],
  pattern:
    /(?:facebook|fb_|access_?token)[\w.-]{0,40}[\\"'\])]{0,3}\s{0,4}(?:=>|:=|=|:|>)\s{0,4}[\\"'`]{0,2}(?<secret>[0-9]{15,18}(?:\||%7C)[\w-]{27,40})(?![\w|-])/i,
  examples: {
    match: ['FACEBOOK_APP_TOKEN=«{digits:15}|{base64url:27}»', 'access_token=«1{digits:15}|{alnum:27}»'],
    noMatch: [
      'FACEBOOK_APP_TOKEN={digits:15}|{base64url:26}',
      'FACEBOOK_APP_TOKEN={digits:15}|{base64url:41}',
      'FACEBOOK_APP_TOKEN={digits:15}|xxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const facebookAppSecret = defineRule({
  id: 'facebook-app-secret',
  title: 'Facebook app secret',
  category: 'secret',
  description: "Lets its holder act as the application: sign requests, exchange users' tokens, change settings.",
  remediation:
    'Reset the app secret in the App Dashboard under Settings > Basic, then read the new one from the environment or a vault.',
  references: ['https://developers.facebook.com/docs/facebook-login/security#appsecret'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Facebook',
  keywords: ['facebook', 'fb_'],
  pattern: assigned(named('facebook|fb_', 'secret|token|key'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['FACEBOOK_APP_SECRET=«{hex:32}»', '"fb_app_secret": "«{hex:32}»"'],
    noMatch: [
      'FACEBOOK_APP_SECRET={hex:31}',
      'FACEBOOK_APP_SECRET={hex:33}',
      'FACEBOOK_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'facebook_sdk_md5 = {hex:32}',
    ],
  },
});
