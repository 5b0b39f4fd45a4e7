/** Lower-case words of an identifier: `apiKeyV2`, `API_KEY_V2` and `api-key-v2` give `api`, `key`, `v2`. */
export function splitWords(name: string): string[] {
  return name
    .slice(0, 120)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
