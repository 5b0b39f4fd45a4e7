import { quotesLiterals, type Language } from '../../core/language.ts';
import type { Candidate } from './candidate.ts';
import { FeatureTable } from './feature-table.ts';

const DATA: ReadonlySet<Language> = new Set<Language>(['yaml', 'json', 'toml', 'ini', 'properties', 'dotenv', 'hcl']);

/** How the value is given to the name, and in what kind of text. */
export const SYNTAX = new FeatureTable<Candidate>({
  'operator-colon': ({ operator }) => Number(operator === ':'),
  'operator-call': ({ operator }) => Number(operator === '('),
  'operator-comma': ({ operator }) => Number(operator === ','),
  'in-code': ({ language }) => Number(quotesLiterals(language) && !DATA.has(language)),
  'in-data': ({ language }) => Number(DATA.has(language)),
});
