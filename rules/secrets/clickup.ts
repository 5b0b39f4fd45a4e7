import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const clickupPersonalToken = defineRule({
  id: 'clickup-personal-token',
  title: 'ClickUp personal API token',
  category: 'secret',
  description: "Lets its holder read and change the tasks and documents of the user's workspaces.",
  remediation: 'Regenerate it in ClickUp under Settings > Apps, then read the new one from the environment or a vault.',
  references: ['https://developer.clickup.com/docs/authentication'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'ClickUp',
  keywords: ['clickup', '"pk_', "'pk_", '=pk_', ' pk_'],
  pattern: [
    /["'=\s](?<secret>pk_[0-9]{8,9}_[A-Z0-9]{32})(?![\w-])/,
    assigned(credential('clickup'), 'pk_[0-9]{8,9}_[A-Z0-9]{32}'),
  ],
  entropy: 3.3,
  examples: {
    match: ['CLICKUP_API_TOKEN=«pk_{digits:8}_{upperalnum:32}»', 'Authorization: «pk_{digits:9}_{upperalnum:32}»'],
    noMatch: [
      'CLICKUP_API_TOKEN=pk_{digits:8}_{upperalnum:31}',
      'CLICKUP_API_TOKEN=pk_{digits:8}_{upperalnum:33}',
      'CLICKUP_API_TOKEN=pk_{digits:8}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
