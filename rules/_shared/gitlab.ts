import { token } from './token.ts';

/** Payload, version, payload length and checksum of a routable token: `….01.0y1a2b3c4d`, without version before 2025. */
const ROUTABLE = String.raw`[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}`;

/**
 * A GitLab token with its prefix, in the routable form or as so many characters of base64url.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 *
 * @param prefix regular expression source
 * @param length as in a quantifier: `20` or `50,64`
 */
export function gitlabToken(prefix: string, length: string): RegExp {
  return token(`${prefix}(?:${ROUTABLE}|[\\w-]{${length}})`, String.raw`\w-`);
}
