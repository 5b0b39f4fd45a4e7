import { defineRule } from '../../src/core/rule.ts';

export const microsoftTeamsWebhook = defineRule({
  id: 'microsoft-teams-webhook',
  title: 'Microsoft Teams incoming webhook',
  category: 'secret',
  description: 'Lets anybody who knows the address post to the channel.',
  remediation:
    "Remove the connector or workflow in the channel's settings, then read the new one from the environment or a vault.",
  references: ['https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Microsoft Teams',
  keywords: ['webhook.office.com/webhookb2/'],
  pattern:
    /(?:https:\/\/)?(?:[a-z0-9-]{1,63}\.)?webhook\.office\.com\/webhookb2\/[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}@[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}(?:\/[\w-]{20,60})?/i,
  lead: 72,
  examples: {
    match: [
      'TEAMS_WEBHOOK=«https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}»',
      'url: "«https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}»"',
    ],
    noMatch: [
      'TEAMS_WEBHOOK=https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:31}/{uuid}',
      'TEAMS_WEBHOOK=https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:33}/{uuid}',
      'TEAMS_WEBHOOK=https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/{uuid}',
      'https://contoso.webhook.office.com/webhookb2/{uuid}/IncomingWebhook/{hex:32}/{uuid}',
      'https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:31}/{uuid}',
      'https://learn.microsoft.com/webhookb2/incoming',
    ],
  },
});
