import { decodeBase64Text } from '../proofs/base64.ts';
import type { StructureReader, StructureSecret } from './structure.ts';
import { jsonMapping, yamlMapping, type Entry } from './mapping.ts';

/** Keys whose values are no secret: names, addresses, certificates without their keys. */
const PUBLIC_KEY =
  /^(?:(?:[\w.-]*[_.-])?(?:user|username|login|host|hostname|port|database|dbname|db|schema|region|endpoint|namespace|email|id|name|type|driver|bucket|enabled|version|project|namespaces|url|client_?id|ca|mtime)|[\w.-]*(?:\.crt|\.pub|\.cer|ca\.pem|cert\.pem)|(?:ca-)?bundle[\w.-]*|known_hosts|[\w.-]*(?:[Uu]ser[Nn]ame|[Hh]ost|[Pp]ort|[Mm]time))$/i;

const KIND = /^(?:"kind"\s{0,8}:\s{0,8}"Secret"|kind:[ \t]{1,8}(?:"Secret"|'Secret'|Secret)[ \t]{0,20}(?:#|\r?\n|$))/;

/** Least UTF-16 units of a value, decoded. */
const LEAST = 6;

/** A certificate, or a private key of which only the first line is there; `url: git@…`; words that say what should stand there. */
const NO_SECRET =
  /^-----BEGIN (?:TRUSTED )?CERTIFICATE|^-----BEGIN [A-Z ]{0,30}KEY-----\s{0,8}(?:$|\.{3}|…|-----END)|^git@|^(?:(?:my|test|your|the|this|is|a|some|fake|super|very|long|deep|api|secret|password|passwd|token|key|client|user|admin|data|oauth|oidc|strong|name|value)[-_ ]?\d?){2,8}$/i;

function secretOf(entry: Entry, section: 'data' | 'stringData', whole: StructureSecret['whole']): StructureSecret[] {
  if (PUBLIC_KEY.test(entry.key)) return [];
  if (section === 'stringData')
    return entry.text.length >= LEAST && !NO_SECRET.test(entry.text.trim())
      ? [{ whole, secret: entry.span, value: entry.text }]
      : [];
  const base64 = entry.text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(base64)) return [];
  const decoded = decodeBase64Text(base64)?.trimEnd();
  if (decoded !== undefined && (decoded.length < LEAST || NO_SECRET.test(decoded))) return [];
  // What is no text is a key or random: it is judged as it stands.
  return [{ whole, secret: entry.span, value: decoded ?? base64 }];
}

/**
 * Every value under `data` (base64) and `stringData` (plain) of a Secret manifest, in YAML or JSON, before or after its `kind`.
 * https://kubernetes.io/docs/concepts/configuration/secret/
 */
export const kubernetesSecret: StructureReader = (text, offset) => {
  if (!KIND.test(text.slice(offset, offset + 80))) return [];
  const sections = text.charAt(offset) === '"' ? jsonMapping(text, offset) : yamlMapping(text, offset);
  if (!sections) return [];
  const whole = { start: offset, end: offset + 1 };
  return sections.flatMap(({ name, entries }) =>
    name === 'data' || name === 'stringData' ? entries.flatMap((entry) => secretOf(entry, name, whole)) : [],
  );
};
