import { defineRule } from '../../src/core/rule.ts';

export const riotGamesApiKey = defineRule({
  id: 'riot-games-api-key',
  title: 'Riot Games API key',
  category: 'secret',
  description: "Lets its holder call the games' APIs on the key's quota; development keys end after a day.",
  remediation: 'Regenerate it at developer.riotgames.com, then read the new one from the environment or a vault.',
  references: ['https://developer.riotgames.com/docs/portal'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Riot Games',
  keywords: ['rgapi-'],
  pattern: /(?<![\w-])RGAPI-[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![\w-])/,
  examples: {
    match: ['RIOT_API_KEY=«RGAPI-{uuid}»', 'X-Riot-Token: «RGAPI-{uuid}»'],
    noMatch: ['RIOT_API_KEY=xRGAPI-{uuid}', 'RGAPI-{hex:32}', 'RGAPI-{uuid}0'],
  },
});
