import { splitWords } from '../word-like.ts';

/** A name as its words joined by `_`: `apiKey`, `API-KEY` and `api.key` are all `api_key`. */
export function normalName(name: string): string {
  return splitWords(name).join('_');
}
