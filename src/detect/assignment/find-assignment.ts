import type { Evidence } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { AssignmentRule } from '../../core/rule.ts';
import { normalName } from './names.ts';
import { assignmentAt, type Assignment } from './parse.ts';

export interface AssignedSecret extends Assignment {
  readonly evidence: readonly Evidence[];
}

/** Why an assignment is no secret; the code is for `explain`. */
export interface NoSecret {
  readonly at: Assignment;
  readonly why: string;
}

/** Judges the assignment round a keyword by its name and the form of its value; filters and entropy are the caller's. */
export function findAssignment(
  rule: AssignmentRule,
  text: string,
  offset: number,
  keyword: string,
  language: Language,
): AssignedSecret | NoSecret | undefined {
  const found = assignmentAt(text, offset, keyword.length, language);
  if (!found) return undefined;
  const name = normalName(text.slice(found.name.start, found.name.end));
  const value = text.slice(found.value.start, found.value.end);
  const why = objection(rule, name, value, found, language);
  if (why) return { at: found, why };
  return {
    ...found,
    evidence: [{ code: 'assigned-to', args: { name: text.slice(found.name.start, found.name.end).slice(-60) } }],
  };
}

function objection(rule: AssignmentRule, name: string, value: string, found: Assignment, language: Language): string | undefined {
  const { names, benignNames, minLength, maxLength } = rule.assignment;
  if (!names.test(name)) return 'name says nothing of a secret';
  if (benignNames?.test(name)) return 'name belongs to something else';
  if (value.length < minLength) return 'value too short';
  if (value.length > maxLength) return 'value too long';
  if (/[\r\n\0]/.test(value)) return 'value runs over lines';
  if (/^(?:\{?(?:crypt|ssha?\d*|md5|sha\d*|bcrypt)\}|\$(?:2[abxy]?|1|5|6|y|argon2\w*|pbkdf2\S*|scrypt|apr1)\$)/i.test(value))
    return 'value is a password hash';
  if (NAMES_ITSELF.test(normalName(value)) && !/\d{3}/.test(value)) return 'value names what it stands for';
  return found.quoted ? quotedObjection(value) : bareObjection(value, language);
}

/** `smtp_password`, `randomSecretString`: a value made of the vocabulary itself. */
const NAMES_ITSELF =
  /(?:^|_)(?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|credentials?|key|parola|passwort|contrase\w*|auth)(?:_|$)|(?:password|secret|passwd)$/;

function quotedObjection(value: string): string | undefined {
  const words = value.trim().split(/\s+/);
  if (words.length > 2) return 'value is a sentence';
  if (words.length === 2 && /^[\p{L}]+[?!.:]?$/u.test(words.join(''))) return 'value is a phrase';
  if (/[^\x20-\x7e]/.test(value) && !/\d/.test(value)) return 'value is a word of another language';
  if (/^[\w-]*(?:\(|\)|\[|\{)/.test(value) && /[)\]}]$/.test(value)) return 'value is an expression';
  return undefined;
}

/** An unquoted value may be code: a call, a member, an index, a type. */
function bareObjection(value: string, language: Language): string | undefined {
  if (/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(value) || /^[\w.]+\(/.test(value))
    return 'value is an expression';
  if (/^[[{(&*!|>]/.test(value)) return 'value is a structure';
  if (/[(){}[\]]/.test(value) && language !== 'dotenv') return 'value is an expression';
  if (/\s/.test(value) && language !== 'dotenv' && language !== 'properties') return 'value is a sentence';
  return undefined;
}
