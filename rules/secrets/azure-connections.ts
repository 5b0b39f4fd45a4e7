import { defineRule } from '../../src/core/rule.ts';

const COMMON = { category: 'secret', confidence: 'high', since: '0.1.0', provider: 'Azure' } as const;

export const azureSharedAccessKey = defineRule({
  ...COMMON,
  id: 'azure-shared-access-key',
  title: 'Azure Service Bus, Event Hubs, Relay or IoT Hub connection string',
  description: 'Lets its holder send, receive or manage on the namespace or hub, as the policy it belongs to allows.',
  remediation: 'Regenerate the key under Shared access policies, then use Entra ID or read the connection string from Key Vault.',
  references: [
    'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    'https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas',
  ],
  severity: 'critical',
  keywords: ['sharedaccesskey=', 'sharedaccesskey":', "sharedaccesskey':"],
  pattern:
    /[Ss]haredAccessKey(?:=|\\{0,2}["']:\s{0,4}\\{0,2}["'])(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{64,88}={0,2})(?![A-Za-z0-9+/=])/,
  entropy: 3.8,
  proof: 'base64-32',
  examples: {
    embed: false,
    match: [
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«{token:base64-32}»',
      'HostName=acme.azure-devices.net;SharedAccessKeyName=owner;SharedAccessKey=«{token:base64-32}»;',
      '"sharedAccessKey": "«{token:base64-32}»"',
    ],
    noMatch: [
      'SharedAccessKey={base64:42}=',
      'SharedAccessKey={base64:44}=',
      'SharedAccessKeyName={base64:43}=',
      'SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=',
      'SharedAccessKey=<your-shared-access-key>',
    ],
  },
});

export const azureAppConfiguration = defineRule({
  ...COMMON,
  id: 'azure-app-configuration',
  title: 'Azure App Configuration connection string',
  description: 'Lets its holder read the store’s settings and feature flags, and change them unless the key is read-only.',
  remediation: 'Regenerate it under Access settings (or Access keys), then use Entra ID or read it from Key Vault.',
  references: ['https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication'],
  severity: 'critical',
  keywords: ['.azconfig.io'],
  pattern:
    /\.azconfig\.io;Id=[\w+/:.=-]{4,80};Secret=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{60,120}={0,2})(?![A-Za-z0-9+/=])/,
  entropy: 3.8,
  examples: {
    embed: false,
    match: [
      'Endpoint=https://acme.azconfig.io;Id=ab1C-l9-s0:{alnum:20};Secret=«{base64:43}=»',
      'APPCONFIG="Endpoint=https://acme.azconfig.io;Id={alnum:4};Secret=«{alnum:84}»"',
    ],
    noMatch: [
      'Endpoint=https://acme.azconfig.io;Id={alnum:4};Secret={base64:30}=',
      'Endpoint=https://acme.azconfig.io;Id={alnum:4};Secret=<secret>',
      'Endpoint=https://acme.example;Id={alnum:4};Secret={base64:43}=',
    ],
  },
});

export const azureFunctionKey = defineRule({
  ...COMMON,
  id: 'azure-function-key',
  title: 'Azure Functions key in an address',
  description: 'Lets its holder call the function; a master key also changes the function app.',
  remediation:
    'Renew it under App keys or Function keys, then send it as a header from a secret store instead of in the address.',
  references: ['https://learn.microsoft.com/azure/azure-functions/function-keys-how-to'],
  severity: 'high',
  keywords: ['azurewebsites.net'],
  pattern:
    /azurewebsites\.net\/[^\s"'<>]{0,300}?[?&]code=(?<secret>[\w/+-]{50,56}(?:==|(?:%3[Dd]){2})|[\w/+-]{54,86}={0,2})(?![\w/+=-])/,
  reach: 600,
  entropy: 3.8,
  examples: {
    embed: false,
    match: [
      'https://acme.azurewebsites.net/api/run?code=«{base64url:54}==»',
      'url: "https://acme.azurewebsites.net/api/run?id=1&code=«{base64url:54}%3D%3D»"',
    ],
    noMatch: [
      'https://acme.azurewebsites.net/api/run?code={base64url:30}==',
      'https://acme.azurewebsites.net/api/run?code=<function-key>',
      'https://acme.example/api/run?code={base64url:54}==',
      'https://acme.azurewebsites.net/login?state={base64url:54}==',
    ],
  },
});
