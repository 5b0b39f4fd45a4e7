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
    /(?:https:\/\/)?(?:[a-z0-9-]{1,63}\.)?webhook\.office\.com\/webhookb2\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}@[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\/[\w-]{20,60})?/i,
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
      'https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{alnum:32}/{uuid}',
      'https://learn.microsoft.com/webhookb2/incoming',
    ],
  },
});

export const microsoftWorkflowWebhook = defineRule({
  id: 'microsoft-workflow-webhook',
  title: 'Power Automate or Logic Apps webhook',
  category: 'secret',
  description:
    'The address carries its own signature: whoever has it starts the workflow, such as one that posts to a Teams channel in the name of the app.',
  remediation: 'Regenerate the access key of the workflow, then read the new address from the environment or a vault.',
  references: [
    'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app#sas-generation',
    'https://support.microsoft.com/en-us/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Microsoft Teams',
  keywords: ['.logic.azure.com', '.api.powerplatform.com'],
  pattern:
    /\.(?:logic\.azure|api\.powerplatform)\.com(?::443)?\/[\w/.%-]{1,200}\?[\w=&;%.-]{1,200}?sig=(?<secret>[\w-]{43})(?![\w=-])/,
  reach: 600,
  proof: 'base64-32',
  examples: {
    match: [
      'https://prod-07.westeurope.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=«{base64url:42}A»',
    ],
    noMatch: [
      'https://prod-07.westeurope.logic.azure.com/workflows/{hex:32}/triggers/manual/paths/invoke?sv=1.0&sig=<signature>',
      'https://prod-07.westeurope.logic.azure.com/workflows/{hex:32}?sig={alnum:30}',
    ],
    embed: false,
  },
});
