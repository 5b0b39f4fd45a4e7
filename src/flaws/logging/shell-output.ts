import { commandAt, type Word } from '../../syntax/shell-words.ts';
import type { Flaw, Place } from '../context.ts';
import { shellAt } from '../shell-region.ts';
import { goesElsewhere, secretExpansion } from './shell-logging.ts';

/** What may stand before a command. */
const LEADS = /^(?:sudo|time|then|do|else|&&|\{|-|@|RUN|[\w.-]{1,40}:|[-@+]{1,3})$/;
const SENSITIVE_HEADER = /\b(?:authorization|cookie|[\w-]{0,30}(?:token|api-?key|secret|auth-key)|private-token)\s{0,3}:/i;
const TALKS = /^(?:-[A-Za-z]{0,12}v[A-Za-z]{0,12}|--verbose|--trace(?:-ascii)?(?:=.{1,60})?|--debug|--print=.{0,8}H.{0,8})$/;

/** `curl -v -H "Authorization: …"`: the client prints the headers that it sends. */
export function trafficLeak(place: Place): Flaw | undefined {
  const shell = shellAt(place);
  if (!shell) return undefined;
  const { words } = commandAt(shell.tokens, shell.token);
  const at = words.findIndex((word) => /^[@+-]{0,2}(?:.{0,60}\/)?(?:curl|wget|http|https|xh)$/.test(word.text));
  const name = words[at];
  const last = words.at(-1);
  if (
    !name ||
    !last ||
    name.start > place.offset ||
    !words.slice(0, at).every(({ text }) => LEADS.test(text) || /^\w+=/.test(text))
  )
    return undefined;
  const rest = words.slice(at + 1);
  const isWget = /wget$/.test(name.text);
  const flag = rest.find(({ text }) => (isWget ? /^(?:-d|--debug)$/.test(text) : TALKS.test(text)));
  if (!flag || !carriesSecret(place, rest)) return undefined;
  return { span: { start: flag.start, end: flag.end }, enclosing: { start: name.start, end: last.end } };
}

function carriesSecret({ code }: Place, words: readonly Word[]): boolean {
  return words.some(({ text, start, end }, index) => {
    if (/^(?:-u|--user|--oauth2-bearer|-b|--cookie)$/.test(text)) return words[index + 1] !== undefined;
    return SENSITIVE_HEADER.test(text) || secretExpansion(code.text.slice(start, end)) !== undefined;
  });
}

const WHOLE = /^(?:env|printenv|export -p|declare -x|declare -p|set)$/;

/** `env | sort`, `printenv`, `Get-ChildItem Env:`: every variable of the process is printed. */
export function environmentDump(place: Place): Flaw | undefined {
  if (place.code.language === 'powershell') return powershellDump(place);
  const shell = shellAt(place);
  if (!shell) return undefined;
  const { words } = commandAt(shell.tokens, shell.token);
  const first = words.findIndex(({ text }) => !LEADS.test(text));
  const name = words[first];
  const last = words.at(-1);
  if (
    !name ||
    !last ||
    !WHOLE.test(
      words
        .slice(first)
        .map(({ text }) => text.replace(/^@/, ''))
        .join(' '),
    )
  )
    return undefined;
  if (name.text === 'set' && words.length === first + 1 && place.code.language !== 'batch') return undefined;
  if (
    name.text === 'env' &&
    place.code.language === 'yaml' &&
    last.end === last.start + 3 &&
    /^\s{0,4}:/.test(place.code.text.slice(last.end, last.end + 6))
  )
    return undefined;
  return goesElsewhere(shell.tokens, shell.token, words) ? undefined : { span: { start: name.start, end: last.end } };
}

const POWERSHELL_DUMP =
  /^\s{0,40}(?:Get-ChildItem|gci|dir|ls)\s{1,4}(?:-Path\s{1,4})?Env:[\\*]{0,2}\s{0,4}(?:$|[;#}]|\|\s{0,4}(?:Out-(?:Host|String)|Format-\w{2,8}|Sort\w{0,8}|ft|fl|Write-Host)\b)/i;

function powershellDump({ code, offset }: Place): Flaw | undefined {
  const start = code.text.lastIndexOf('\n', offset - 1) + 1;
  const stop = code.text.indexOf('\n', offset);
  const line = code.text.slice(start, Math.min(stop === -1 ? code.text.length : stop, start + 300)).trimEnd();
  if (!POWERSHELL_DUMP.test(line)) return undefined;
  const from = start + line.length - line.trimStart().length;
  return { span: { start: from, end: start + (/Env:[\\*]{0,2}/i.exec(line)?.index ?? 0) + 4 } };
}
