import type { Flaw, Place } from '../context.ts';
import { namesSecret } from './vocabulary.ts';

/** Lines of a task that are looked at. */
const LINES = 60;
const TEMPLATE =
  /\{\{-?\s{0,4}(?:lookup\(\s{0,4}['"]env['"]\s{0,4},\s{0,4}['"])?([A-Za-z_][\w.]{0,80})(?:['"]\s{0,4}\))?\s{0,4}(?:\|[^{}]{0,80})?\}\}/g;
const HIDES = /\|\s{0,3}(?:hash|password_hash|length|bool|regex_replace|b64encode\s{0,3}\|\s{0,3}hash)/;
const PLAYBOOK =
  /^\s{0,8}(?:-\s{1,4})?(?:hosts|tasks|handlers|roles|become|gather_facts|no_log|when|register|ansible\.builtin\.\w{1,30}):/m;

interface Line {
  readonly start: number;
  readonly text: string;
  readonly indent: number;
}

/** `debug: msg="{{ password }}"` prints the value in every run. */
export function debugTask(place: Place): Flaw | undefined {
  const key = keyLine(place, /(?:ansible\.builtin\.)?debug:\s*$|(?:ansible\.builtin\.)?debug:\s{1,4}(?:msg|var)=/);
  if (!key) return undefined;
  const lines = /=/.test(key.text) ? [key] : block(place.code.text, key);
  for (const line of lines) {
    if (!/\b(?:msg|var)\s{0,3}[:=]/.test(line.text) && !/^\s*-/.test(line.text)) continue;
    const variable = /\bvar\s{0,3}[:=]\s{0,4}([A-Za-z_][\w.[\]'"]{0,100})/.exec(line.text);
    const at =
      variable && namesVariable(variable[1] as string) ? line.text.indexOf(variable[1] as string, variable.index + 3) : -1;
    if (variable && at >= 0) return flawAt(line, at, (variable[1] as string).length);
    const found = secretTemplate(line.text);
    if (found) return flawAt(line, found.start, found.end - found.start);
  }
  return undefined;
}

/** A secret on a command line of a task that is logged: Ansible prints the arguments at `-v` and on failure. */
export function loggedTask(place: Place): Flaw | undefined {
  const key = keyLine(
    place,
    /^\s*(?:-\s{1,4})?(?:ansible\.(?:builtin|windows)\.)?(?:win_)?(?:shell|command|raw|script|uri|expect):/,
  );
  if (!key || !PLAYBOOK.test(place.code.text.slice(0, 50_000))) return undefined;
  const { text } = place.code;
  const task = taskAround(text, key);
  if (task.some((line) => /^\s*no_log:\s{0,4}["']?(?:true|yes|on|\{\{)/i.test(line.text))) return undefined;
  for (const line of [key, ...block(text, key)]) {
    const found = secretTemplate(line.text);
    if (found) return flawAt(line, found.start, found.end - found.start);
  }
  return undefined;
}

function flawAt(line: Line, at: number, length: number): Flaw {
  return {
    span: { start: line.start + at, end: line.start + at + length },
    enclosing: { start: line.start + line.indent, end: line.start + line.text.length },
  };
}

function secretTemplate(text: string): { start: number; end: number } | undefined {
  for (const found of text.matchAll(TEMPLATE)) {
    if (text.charAt(found.index - 1) === '$' || HIDES.test(found[0])) continue;
    if (namesVariable(found[1] as string)) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function namesVariable(path: string): boolean {
  return namesSecret(path.replace(/['"\]]+$/, '').replace(/^.*[.'"[\]]/, ''));
}

function keyLine({ code: { text }, offset }: Place, pattern: RegExp): Line | undefined {
  const line = lineAt(text, offset);
  return pattern.test(line.text) ? line : undefined;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const stop = text.indexOf('\n', offset);
  const line = text.slice(start, Math.min(stop === -1 ? text.length : stop, start + 1000)).replace(/\r$/, '');
  return { start, text: line, indent: /^[\s]*(?:- +)?/.exec(line)?.[0].length ?? 0 };
}

/** The lines of a key's value: what is indented deeper. */
function block(text: string, key: Line): Line[] {
  const lines: Line[] = [];
  for (let next = nextLine(text, key); next && lines.length < LINES; next = nextLine(text, next)) {
    const bare = /^\s*/.exec(next.text)?.[0].length ?? 0;
    if (next.text.trim() !== '' && bare <= key.indent) break;
    lines.push(next);
  }
  return lines;
}

function nextLine(text: string, line: Line): Line | undefined {
  const stop = text.indexOf('\n', line.start + line.text.length);
  return stop === -1 || stop + 1 >= text.length ? undefined : lineAt(text, stop + 1);
}

/** The keys beside a module's key, up to the list items around it. */
function taskAround(text: string, key: Line): Line[] {
  const lines: Line[] = [key];
  for (let line = key, count = 0; line.start > 0 && count < LINES && !/^\s*- /.test(line.text); count += 1) {
    line = lineAt(text, line.start - 1);
    lines.push(line);
  }
  for (let next = nextLine(text, key), count = 0; next && count < LINES; next = nextLine(text, next), count += 1) {
    const bare = /^\s*/.exec(next.text)?.[0].length ?? 0;
    if (next.text.trim() !== '' && (bare < key.indent || (/^\s*- /.test(next.text) && bare <= key.indent))) break;
    lines.push(next);
  }
  return lines;
}
