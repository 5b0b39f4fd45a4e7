/** What may close a name: quotes (escaped in an embedded JSON text), a subscript, a call's first argument. */
const CLOSING = String.raw`[\\"'\x60\])]{0,5}`;

/** What may open a value: quotes, a call such as `Some("…")`, a string prefix such as `b"…"` or `@"…"`. */
const OPENING = String.raw`(?:[A-Za-z_.]{0,16}\(\s{0,4})?(?:[bBrRuUfFLl@$]{0,2}[\\"'\x60]{1,4})?`;

/** What may stand between a name and its value, one alternative a family of formats. */
const OPERATORS = [
  // env, json, yaml, toml, js, py, go, php, ruby, java properties; `getenv("NAME", "…")`, `process.env.NAME || "…"`
  String.raw`\s{0,8}(?:=>|->|:=|\|\||\?\?|\|\|=|\?\?=|\?:|\?=|\+=|[=!]==?|[=:,|])\s{0,8}`,
  // `name: string = "…"`, `NAME: &str = "…"`, `name string = "…"`
  String.raw`\s{0,2}[:\s]\s{0,2}[\w&?.'<>[\]* ]{1,24}= {0,2}`,
  // `--name value`, `ENV NAME value`, `#define NAME "…"`
  String.raw`[ \t]{1,8}`,
  // `setName("…")`
  String.raw`\(\s{0,4}`,
  // `<name>value</name>`
  String.raw`>\s{0,8}`,
  // `<add key="name" value="…"/>`, `{"name": "NAME", "value": "…"}`, `- name: NAME` with `value: …` on the next line
  String.raw`(?:,\s{0,24}|\s{1,24})["']?value["']?\s{0,2}[:=]\s{0,2}`,
  // `variable "name" { default = "…" }`
  String.raw`\s{0,4}\{[^{}]{0,200}?default\s{0,8}=\s{0,4}`,
].join('|');

/** A value ends where the alphabets of keys end. */
const VALUE_END = String.raw`(?![\w+/=-])`;

/** Letters outside escapes and classes, in both cases, so that the value stays sensitive to case. */
function anyCase(source: string): string {
  return source.replace(/\\.|\[[^\]]*\]|[a-z]/gi, (part) =>
    part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part,
  );
}

/**
 * A value without a shape of its own, given to a name that says whose it is, in any of the usual syntaxes. The match starts with the name, so a
 * keyword that opens `names` is found; the value is the group `secret`.
 *
 * @param names regular expression source of how the name starts (a provider, by rule); letters match either case. Up to 40 units of the same name
 *   may follow. `named` builds the common "provider … token" form.
 * @param value regular expression source of the value, case sensitive; a character of a key's alphabet must not follow it
 */
export function assigned(names: string, value: string, flags = ''): RegExp {
  return new RegExp(
    `(?:${anyCase(names)})[\\w.-]{0,40}${CLOSING}(?:${OPERATORS})${OPENING}(?<secret>${value})${VALUE_END}`,
    flags,
  );
}

/** Source of a name that starts with a provider and holds one of the words: `named('github', 'token|secret')`. A blank may separate them. */
export function named(provider: string, words: string): string {
  return `(?:${provider})[\\w .-]{0,32}?(?:${words})`;
}
