import { ownCopy } from '../../core/own-copy.ts';
import { splitWords } from '../words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Last words that name a secret by themselves. */
const SECRETS = set(
  'password passwords passwd pwd pass passphrase passcode passwort secret secrets token apikey apikeys credential credentials creds cred bearer jwt privatekey accesskey secretkey authtoken accesstoken refreshtoken idtoken cookie cookies authorization otp cvv userpass passw psw mnemonic',
);
/** Last two words that do. */
const PAIRS = set(
  'api_key api_keys access_key private_key private_keys secret_key encryption_key signing_key auth_key master_key session_id session_key ssh_key shared_key account_key service_key deploy_key license_key security_code pin_code auth_header access_tokens auth_tokens refresh_tokens api_tokens session_tokens basic_auth proxy_auth auth_info session_token client_secret subscription_key host_key_pem key_material seed_phrase recovery_code recovery_codes access_id_token bearer_auth github_pat gitlab_pat azure_pat access_pat personal_pat connection_string conn_string conn_str key_base',
);
/** Words after which the name still means the value itself. */
const VALUE_WORDS = set(
  'value values string str text plain plaintext cleartext raw hex b64 base64 bytes buf buffer var param arg val header decoded decrypted cstr ptr ref opt data',
);
/** Words before a secret's name that make it something else: a state, a count, a part of a grammar or of a language model. */
const BLOCKERS = set(
  'null no num number count total max min is has have had should needs need hashed hash encrypted masked redacted sanitized obfuscated censored invalid missing wrong incorrect expired bad unknown next since prev progress page continuation cursor cancel cancellation cancelation stop start end eof lexer parser syntax symbol punctuation unexpected expected prompt completion input output usage special pad bos eos unk mask sep cls design color theme erc20 nft native lp mint wrapped public change sync resume skip fake forgot forget use using with without require requires required enable enabled allow disable disabled show hide toggle verify check validate remember supports delete peek lookahead csrf xsrf',
);
const PASSWORD_BLOCKERS = set('reset change update');
/** Names that say that the secrets were taken out. */
const SAFE =
  /^(?:safe|filtered|redact|mask|sanitize|sanitise|scrub|obfuscate|censor|redacted|masked|sanitized|sanitised|clean|cleaned|scrubbed|obfuscated|censored|allowed|public|hashed|encrypted|stripped|loggable|printable|truncated|partial|short|anonymized)$/;
const SAFE_END = /(?:for_?log(?:s|ging)?|_redacted|_masked|_safe|_hash|_hashed|_sanitized|Redacted|Masked|Hash|Digest)$/i;

/** Headers that carry credentials, lower case. */
const SENSITIVE_HEADERS = set(
  'authorization proxy-authorization cookie set-cookie x-api-key api-key apikey x-auth-token x-access-token x-amz-security-token x-vault-token private-token x-csrf-token x-xsrf-token x-shopify-access-token x-hub-signature x-hub-signature-256 x-goog-api-key php-auth-pw x-auth-key x-session-token x-api-token x-token x-functions-key ocp-apim-subscription-key x-gitlab-token x-forwarded-access-token',
);

export function isSafeName(name: string): boolean {
  return SAFE_END.test(name) || splitWords(name).some((word) => SAFE.test(word));
}

const secretNames = new Map<string, boolean>();

/** Does the name stand for a secret's value? Names repeat: answers are kept, a bounded number of them. */
export function namesSecret(name: string): boolean {
  let known = secretNames.get(name);
  if (known === undefined) {
    if (secretNames.size > 20_000) secretNames.clear();
    secretNames.set(ownCopy(name), (known = isSecretName(name)));
  }
  return known;
}

function isSecretName(name: string): boolean {
  const words = splitWords(name.replace(/^[$@%_]+/, ''));
  while (
    words.length > 1 &&
    (VALUE_WORDS.has(words.at(-1) as string) || /^\d+$/.test(words.at(-1) as string)) &&
    !PAIRS.has(words.slice(-2).join('_'))
  )
    words.pop();
  const last = (words.at(-1) ?? '').replace(/\d+$/, '');
  const pair = words.slice(-2).join('_');
  const secret = SECRETS.has(last);
  if (!secret && !PAIRS.has(pair)) return false;
  const before = words.slice(0, secret ? -1 : -2);
  // a constant says how the cookie is called
  if (last === 'cookie' && /^[A-Z\d_]+$/.test(name)) return false;
  if (before.some((word) => BLOCKERS.has(word) || SAFE.test(word))) return false;
  if (last === 'pass')
    return (
      before.length > 0 &&
      /^(?:user|db|smtp|mail|ftp|auth|admin|root|login|ssh|my|db_user|redis|mysql|pg|proxy|http)$/.test(before.at(-1) as string)
    );
  return !(/^pass|^pwd/.test(last) && before.some((word) => PASSWORD_BLOCKERS.has(word)));
}

/** A lone `token` may be a piece of grammar. */
export function isAmbiguous(name: string): boolean {
  return /^[_$@]*(?:token|tok|cookie|secret|creds?)$/i.test(name) || isSessionId(name);
}

/** The id of a session lets in whoever knows it on the web, and is a mere number elsewhere. */
export function isSessionId(name: string): boolean {
  return /session_?ids?$/i.test(name);
}

/** A header or key written as text: `Authorization`, `X-API-Key`, `HTTP_AUTHORIZATION`, `DB_PASSWORD`. */
export function namesSensitiveKey(text: string): boolean {
  const lower = text
    .trim()
    .toLowerCase()
    .replace(/^http_/, '')
    .replaceAll('_', '-');
  return SENSITIVE_HEADERS.has(lower) || namesSecret(text.slice(0, 80));
}

/** Removing both kinds makes a copy of headers fit for a log: the standard one and the service's own. */
export function coversHeaders(removed: ReadonlySet<string>): boolean {
  const sensitive = [...removed].map((name) => name.toLowerCase().replaceAll('_', '-')).filter((name) => namesSensitiveKey(name));
  return new Set(sensitive).size > 1;
}

const HEADERS =
  /^(?:headers?|hdrs?|allheaders|requestheaders|responseheaders|httpheaders|headermap|rawheaders|allhttpheaderfields|getallheaders|getheaders|getheadernames|getheadermap|http_headers|requestheader)$/i;
const NOT_HEADERS = set(
  'table df dataframe csv column row file section page sheet block packet frame excel email tab panel card list menu nav grid group include markdown doc archive zip tar elf pe wav png dns ip tcp udp eth',
);

/** Does the name stand for a container of HTTP headers? */
export function namesHeaders(name: string): boolean {
  const bare = name.replace(/^[$@_]+/, '');
  const words = splitWords(bare);
  const last = words.at(-1) ?? '';
  if (words.length === 1 || HEADERS.test(bare)) return HEADERS.test(bare) && last !== 'header' && last !== 'hdr';
  if (
    last !== 'headers' &&
    last !== 'hdrs' &&
    words.slice(-2).join('_') !== 'header_map' &&
    words.slice(-2).join('_') !== 'header_fields'
  )
    return false;
  return !words.slice(0, -1).some((word) => NOT_HEADERS.has(word) || SAFE.test(word));
}

/** A function that gives a secret: `getPassword()`, `generate_token(user)`. */
export function givesSecret(name: string): boolean {
  const match =
    /^(?:get|fetch|read|load|generate|create|make|retrieve|decrypt|obtain|issue|new|find|lookup|current|acquire|resolve|sign|build)_?([A-Z_a-z].{0,60})$/.exec(
      name,
    );
  const rest = match?.[1];
  return (
    rest !== undefined &&
    /^[A-Z_]|^[a-z]/.test(rest) &&
    (namesSecret(rest) || /^(?:frozen_?credentials|secret_?value|secretstring|secretvalue)$/i.test(rest))
  );
}
