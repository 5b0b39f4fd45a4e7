import { defineRule } from '../../src/core/rule.ts';

export const mapboxSecretToken = defineRule({
  id: 'mapbox-secret-token',
  title: 'Mapbox secret token',
  category: 'secret',
  description: "Lets its holder call Mapbox on the account's bill with the token's secret scopes: uploads, styles, other tokens.",
  remediation: 'Delete it at console.mapbox.com under Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.mapbox.com/accounts/guides/tokens/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mapbox',
  keywords: ['sk.eyj'],
  pattern: /(?<![\w.-])sk\.eyJ[A-Za-z0-9_-]{40,240}\.[A-Za-z0-9_-]{22}(?![\w-])/,
  entropy: 3.5,
  proof: 'mapbox-token',
  examples: {
    match: ['MAPBOX_TOKEN=«{token:mapbox-token:sk.}»', "accessToken: '«{token:mapbox-token:sk.}»'"],
    noMatch: ['sk.eyJ1IjoiY{alnum:20}.{alnum:22}', 'sk.eyJ1IjoiY{alnum:80}.{alnum:8}', 'pk.eyJ1IjoiY{alnum:80}.{alnum:22}'],
  },
});

export const mapboxPublicToken = defineRule({
  id: 'mapbox-public-token',
  title: 'Mapbox public token',
  category: 'secret',
  description: "Stands in web pages by design and spends the account's free map loads; restrict it to the site's addresses.",
  remediation: "Restrict it to the site's addresses at console.mapbox.com under Tokens, or rotate it if its use is abused.",
  references: ['https://docs.mapbox.com/accounts/guides/tokens/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mapbox',
  keywords: ['pk.eyj'],
  pattern: /(?<![\w.-])pk\.eyJ[A-Za-z0-9_-]{40,240}\.[A-Za-z0-9_-]{22}(?![\w-])/,
  entropy: 3.5,
  proof: 'mapbox-token',
  examples: {
    match: ['MAPBOX_TOKEN=«{token:mapbox-token:pk.}»', "accessToken: '«{token:mapbox-token:pk.}»'"],
    noMatch: ['pk.eyJ1IjoiY{alnum:20}.{alnum:22}', 'pk.eyJ1IjoiY{alnum:80}.{alnum:8}', 'xpk.eyJ1IjoiY{alnum:80}.{alnum:22}'],
  },
});
