import type { CommandPart } from '../core/flaw-rule.ts';
import { commandAt, type Word } from '../syntax/shell-words.ts';
import { truthWord } from '../syntax/values.ts';
import type { Flaw, Place } from './context.ts';
import { shellAt } from './shell-region.ts';

/** Words that may stand before a command's name. */
const BEFORE =
  /^(?:sudo|doas|env|time|exec|nohup|command|then|do|else|elif|if|while|until|!|\{|RUN|CMD|ENTRYPOINT|HEALTHCHECK|ONBUILD|SHELL|xargs|timeout|retry|nice|eval|sh|bash|zsh|docker|podman|kubectl|oc|exec|run|ssh|su|cross-env|npx|start|watch|and|or|call|chroot|shell|[-@+]+|-.{0,60}|[\w.-]{1,40}:|[\w.]{1,60}=.{0,200}|\d+[smh]?|\w{1,40}\(\)|\$|\$[\w:]{1,60}|=|>|.{0,40}:latest)$/;

export function judgeCommand(place: Place, part: CommandPart): Flaw | undefined {
  const shell = shellAt(place);
  if (!shell) return undefined;
  const { words } = commandAt(shell.tokens, shell.token);
  const name = words.findIndex((word) => part.commands.includes(commandName(word)));
  const last = words.at(-1);
  if (name < 0 || last === undefined || !words.slice(0, name).every((word) => BEFORE.test(word.text))) return undefined;
  const rest = words.slice(name + 1);
  const valued = part.valued ?? '';
  const flag =
    part.flags &&
    rest.find((word, at) => !isValue(rest[at - 1], valued) && part.flags?.some((each) => isFlag(word, each, valued)));
  const found = flag ? [flag] : part.words && wordsFound(rest, part.words);
  const first = found?.[0];
  if (!found || !first) return undefined;
  const span = { start: first.start, end: (found.at(-1) as Word).end };
  return { span, enclosing: { start: (words[name] as Word).start, end: last.end } };
}

function commandName(word: Word): string {
  const text = word.text.replace(/^[@+-]+/, '').replace(/^[$(`]+/, '');
  return text.slice(text.lastIndexOf('/') + 1).replace(/\.exe$/, '');
}

function isFlag(word: Word, flag: string, valued: string): boolean {
  const { text } = word;
  if (text === flag) return true;
  if (flag.length === 2 && flag.startsWith('-') && !flag.startsWith('--')) return inCluster(text, flag.charAt(1), valued);
  if (!text.startsWith(`${flag}=`)) return false;
  const value = text.slice(flag.length + 1);
  return value !== '0' && truthWord(value) !== false;
}

/** `-d '-k'`: the word is the value of the option before it. */
function isValue(before: Word | undefined, valued: string): boolean {
  return before !== undefined && /^-[A-Za-z#]+$/.test(before.text) && valued.includes(before.text.slice(-1));
}

/** `-sSfkL` holds `k`; in `-okay` the option `o` takes the rest as its value. */
function inCluster(text: string, letter: string, valued: string): boolean {
  if (!/^-[A-Za-z#0-9:]+$/.test(text)) return false;
  for (const character of text.slice(1)) {
    if (character === letter) return true;
    if (valued.includes(character)) return false;
  }
  return false;
}

/** `begins*`, `*ends`, `*holds*` or the word itself. */
function reads(word: string, wanted: string): boolean {
  if (!wanted.endsWith('*')) return wanted.startsWith('*') ? word.endsWith(wanted.slice(1)) : word === wanted;
  return wanted.startsWith('*') ? word.includes(wanted.slice(1, -1)) : word.startsWith(wanted.slice(0, -1));
}

/** The words of one of the sequences, in order; others may stand between them. `a|b` in a sequence is either. */
function wordsFound(rest: readonly Word[], sequences: readonly (readonly string[])[]): Word[] | undefined {
  for (const sequence of sequences) {
    const found: Word[] = [];
    for (const word of rest) {
      const wanted = sequence[found.length];
      if (wanted !== undefined && wanted.split('|').some((each) => reads(word.text.toLowerCase(), each))) {
        found.push(word);
      }
    }
    if (found.length === sequence.length) return found;
  }
  return undefined;
}
