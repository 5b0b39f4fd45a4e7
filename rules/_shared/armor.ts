/**
 * What may stand between the BEGIN and END lines of a key: base64 with what files put round it (line ends, escapes, quotes, comment marks, header
 * lines). No code, no template: no `$`, `{`, `<`, `%`.
 */
export const ARMOR_BODY = String.raw`(?:[A-Za-z0-9+/=\s\\"'\x60,;.#*>|:()@_]|-(?!-))`;

/** Soon after the BEGIN line runs enough base64 to be a key rather than words. */
export const ARMOR_HAS_KEY = String.raw`(?=(?:(?!-----)[^]){0,600}?[A-Za-z0-9+/]{32})`;
