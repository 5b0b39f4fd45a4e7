import type { FlawPart } from '../../src/core/flaw-rule.ts';

/** Formats of the access logs of nginx, Apache and HAProxy that name a header with a credential. */
export const ACCESS_LOGS: readonly FlawPart[] = [
  {
    part: 'setting',
    keys: ['log_format'],
    values: [
      {
        matches:
          /\$(?:http_(?:authorization|proxy_authorization|cookie|\w{0,30}(?:token|secret|api_?key))\b|sent_http_set_cookie\b|cookie_\w{1,40})/i,
      },
    ],
    languages: ['nginx'],
  },
  {
    part: 'setting',
    keys: ['LogFormat', 'CustomLog'],
    values: [
      { matches: /%[<>!,\d]{0,12}\{(?:(?:Proxy-)?Authorization|Cookie|Set-Cookie|[\w-]{0,30}(?:token|secret|api-?key))\}[io]/i },
    ],
    languages: ['apache'],
  },
  {
    part: 'reference',
    names: ['capture'],
    near: /capture (?:(?:request|response) header (?:(?:proxy ?- ?)?authorization|(?:set ?- ?)?cookie|[\w -]{0,30}(?:token|secret|api-?key))\b|cookie \w|req ?\. ?hdr ?\( ?(?:authorization|cookie))/i,
    languages: ['nginx'],
  },
];
