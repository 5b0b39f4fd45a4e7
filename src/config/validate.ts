import { ConfigError } from '../core/errors.ts';
import type { ConfigNode, ListNode, MapNode, ScalarNode } from './config-node.ts';
import { toPlain } from './config-node.ts';
import { formatProblem, type KnownRules } from './formats.ts';
import type { JsonType, Schema } from './schema-type.ts';
import { didYouMean } from './suggestion.ts';

const TYPE_NAMES: Readonly<Record<JsonType | 'null', string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'empty',
};

function typeOf(node: ConfigNode): JsonType | 'null' {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'object' : 'array';
  if (node.value === null) return 'null';
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number';
  return typeof node.value === 'string' ? 'string' : 'boolean';
}

/** Checks one file against one schema. Messages name keys of the schema and never repeat a value, which may be a secret. */
class Validator {
  readonly #file: string;
  readonly #root: Schema;
  readonly #known: KnownRules;

  constructor(root: Schema, file: string, known: KnownRules) {
    this.#root = root;
    this.#file = file;
    this.#known = known;
  }

  #fail(message: string, line: number): never {
    throw new ConfigError(message, this.#file, line);
  }

  /** @param where dotted path of known keys, empty at the root */
  check(node: ConfigNode, schema: Schema, where: string): void {
    if (schema.$ref !== undefined) {
      const target = this.#root.$defs?.[schema.$ref.replace('#/$defs/', '')];
      return this.check(node, target as Schema, where);
    }
    this.#type(node, schema, where);
    if (node.kind === 'scalar') this.#scalar(node, schema, where);
    else if (node.kind === 'list') this.#list(node, schema, where);
    else this.#map(node, schema, where);
  }

  #type(node: ConfigNode, schema: Schema, where: string): void {
    if (schema.type === undefined) return;
    const wanted = typeof schema.type === 'string' ? [schema.type] : schema.type;
    const found = typeOf(node);
    if (wanted.some((type) => type === found || (type === 'number' && found === 'integer'))) return;
    const subject = where === '' ? 'The file' : where;
    if (found === 'null')
      this.#fail(`${subject} has no value; give it ${wanted.map((type) => TYPE_NAMES[type]).join(' or ')}.`, node.line);
    this.#fail(`${subject} must be ${wanted.map((type) => TYPE_NAMES[type]).join(' or ')}, not ${TYPE_NAMES[found]}.`, node.line);
  }

  #scalar({ value, line }: ScalarNode, schema: Schema, where: string): void {
    if (typeof value === 'number') {
      const { minimum = -Infinity, maximum = Infinity } = schema;
      if (value < minimum) this.#fail(`${where} must be at least ${minimum}.`, line);
      if (value > maximum) this.#fail(`${where} must be at most ${maximum}.`, line);
    }
    if (typeof value !== 'string') return;
    if (schema.enum && !schema.enum.includes(value)) {
      this.#fail(`${where} must be one of ${schema.enum.join(', ')}.${didYouMean(value, schema.enum)}`, line);
    }
    const { minLength = 0, maxLength = 10_000 } = schema;
    if (value.length < minLength) this.#fail(`${where} must have at least ${minLength} characters.`, line);
    if (value.length > maxLength) this.#fail(`${where} must have at most ${maxLength} characters.`, line);
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
      this.#fail(
        `${where} does not have the right form${schema.description ? ` (${schema.description})` : ` (${schema.pattern})`}.`,
        line,
      );
    }
    const problem = schema.format && formatProblem(schema.format, value, this.#known);
    if (problem) this.#fail(`${where} ${problem}${/[.?]$/.test(problem) ? '' : '.'}`, line);
  }

  #list(node: ListNode, schema: Schema, where: string): void {
    if (node.items.length < (schema.minItems ?? 0))
      this.#fail(`${where} is an empty list; leave the key out instead.`, node.line);
    const seen = new Set<string>();
    node.items.forEach((item, index) => {
      if (schema.items) this.check(item, schema.items, `${where}[${index}]`);
      if (!schema.uniqueItems) return;
      const text = JSON.stringify(toPlain(item));
      if (seen.has(text)) this.#fail(`${where}[${index}] is in the list twice.`, item.line);
      seen.add(text);
    });
  }

  #map(node: MapNode, schema: Schema, where: string): void {
    const prefix = where === '' ? '' : `${where}.`;
    const { properties = {}, additionalProperties } = schema;
    for (const { key, line, value } of node.entries) {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known) this.check(value, known, `${prefix}${key}`);
      else if (additionalProperties === false) this.#unknownKey(key, Object.keys(properties), where, line);
      else if (additionalProperties) {
        if (schema.propertyNames) this.check({ kind: 'scalar', line, value: key }, schema.propertyNames, `A key of ${where}`);
        this.check(value, additionalProperties, `${prefix}${key}`);
      }
    }
    this.#keys(node, schema, where);
  }

  #unknownKey(key: string, known: readonly string[], where: string, line: number): never {
    const place = where === '' ? 'at the top level' : `in ${where}`;
    const hint = didYouMean(key, known);
    this.#fail(`Unknown key ${place}.${hint || ` Known keys: ${known.join(', ')}.`}`, line);
  }

  #keys(node: MapNode, schema: Schema, where: string): void {
    const has = (key: string): boolean => node.entries.some((entry) => entry.key === key);
    const missing = schema.required?.find((key) => !has(key));
    if (missing !== undefined) this.#fail(`${where} misses the key "${missing}".`, node.line);
    const choices = (schema.anyOf ?? schema.oneOf ?? []).flatMap(({ required }) => required);
    const given = choices.filter(has);
    if (choices.length > 0 && given.length === 0) this.#fail(`${where} needs one of the keys ${choices.join(', ')}.`, node.line);
    if (schema.oneOf && given.length > 1) this.#fail(`${where} takes only one of the keys ${given.join(', ')}.`, node.line);
  }
}

/** @throws ConfigError at the first thing in the file, from the top, that the schema does not allow */
export function validate(node: ConfigNode, schema: Schema, file: string, known: KnownRules): void {
  new Validator(schema, file, known).check(node, schema, '');
}
