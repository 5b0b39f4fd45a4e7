import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const boxToken = defineRule({
  id: 'box-token',
  title: 'Box developer token or client secret',
  category: 'secret',
  description:
    'Lets its holder read and change the files of the account, for an hour with a developer token, for good with a client secret.',
  remediation:
    'Revoke it in the Box Developer Console under Configuration, then read the new one from the environment or a vault.',
  references: ['https://developer.box.com/guides/authentication/tokens/developer-tokens/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Box',
  keywords: ['box_', 'boxapi', 'boxclient', 'boxdev', 'boxaccess', 'boxsecret', 'boxtoken', 'box.com'],
  pattern: assigned(
    'box[_.-]?(?:com[_.-])?(?:api|client|dev|developer|access|app)?[_.-]?(?:token|secret|key|access)',
    '[A-Za-z0-9]{32}',
  ),
  entropy: 3.2,
  require: ['letters-and-digits'],
  examples: {
    match: ['BOX_DEVELOPER_TOKEN=«{alnum:32}»', '"boxClientSecret": "«{alnum:32}»"'],
    noMatch: [
      'BOX_DEVELOPER_TOKEN={alnum:31}',
      'BOX_DEVELOPER_TOKEN={alnum:33}',
      'BOX_DEVELOPER_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:32}',
      'checkbox = {alnum:32}',
      'sandbox_id: {alnum:32}',
    ],
  },
});
