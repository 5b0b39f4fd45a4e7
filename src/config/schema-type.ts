export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/** The part of JSON Schema (draft 2020-12) that the configuration uses and validate.ts understands. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  /** `#/$defs/<name>` */
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  /** one or two sentences; also the documentation */
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly string[];
  readonly default?: string | number | boolean;
  readonly examples?: readonly unknown[];
  readonly format?: FormatName;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
  /** only as lists of `required` keys: one of them at least, or exactly one */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

/** Checks beyond JSON Schema, each in formats.ts. Other tools take unknown formats as notes. */
export type FormatName = 'regex' | 'glob' | 'rule-or-category' | 'rule-id' | 'new-rule-id' | 'byte-size' | 'uri';
