import { isPatternRule, shapesOf, type AssignmentRule, type PatternRule } from '../../core/rule.ts';
import { expandExample, type ExpandedExample } from '../../detect/examples.ts';
import type { ExampleScanner, FoundInExample } from './example-scanner.ts';
import type { Note } from './form.ts';
import { SYNTAXES } from './syntaxes.ts';

/** Every `match` gives exactly the marked spans and no second rule; every `noMatch` is silent; a match holds in every syntax. */
export function checkSecretExamples(rule: PatternRule | AssignmentRule, scanner: ExampleScanner, note: Note): void {
  const path = rule.examples.path ?? 'example.txt';
  rule.examples.match.forEach((example, index) => {
    const expanded = expandExample(example, `${rule.id}#${index}`);
    const label = `match example ${index}`;
    if (expanded.spans.length === 0) note(`${label} marks no secret`);
    compare(rule, expanded, scanner.scan(expanded.text, path), `${label}: `, note);
    if (isPatternRule(rule) && !rule.everyLine) checkKeywordPlace(rule, expanded, label, note);
    if (rule.examples.embed !== false && !rule.path) embed(rule, expanded, scanner, label, note);
  });
  rule.examples.noMatch.forEach((example, index) => {
    const { text } = expandExample(example, `${rule.id}#no${index}`);
    if (scanner.scan(text, path).some((found) => found.ruleId === rule.id)) note(`noMatch example ${index} is matched`);
  });
}

function compare(
  rule: PatternRule | AssignmentRule,
  expected: ExpandedExample,
  found: readonly FoundInExample[],
  label: string,
  note: Note,
): void {
  const own = found.filter((each) => each.ruleId === rule.id);
  const others = found.filter((each) => each.ruleId !== rule.id);
  const firstLine = isPatternRule(rule) && rule.report === 'first-line';
  for (const span of expected.spans) {
    const lineEnd = expected.text.indexOf('\n', span.start);
    const end = firstLine && lineEnd !== -1 && lineEnd < span.end ? lineEnd : span.end;
    if (!own.some((each) => each.start === span.start && each.end === end)) {
      const got = own.map((each) => `${each.start}-${each.end}`).join(', ') || 'nothing';
      note(`${label}expected ${span.start}-${end}, found ${got}`);
    }
  }
  if (own.length > expected.spans.length) note(`${label}${own.length} findings instead of ${expected.spans.length}`);
  for (const other of others) note(`${label}rule ${other.ruleId} matches too`);
}

/** A match whose keyword stands elsewhere than the rule says would be missed by the prefilter. */
function checkKeywordPlace(rule: PatternRule, { text, spans }: ExpandedExample, label: string, note: Note): void {
  const patterns = shapesOf(rule).filter((shape) => shape instanceof RegExp);
  for (const span of spans) {
    const whole = patterns.flatMap((pattern) => [
      ...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)),
    ]);
    const match = whole.find((found) => found.index <= span.start && found.index + found[0].length >= span.end);
    if (!match) continue;
    const head = match[0].slice(0, (rule.lead ?? 0) + 40).toLowerCase();
    const places = rule.keywords.map((keyword) => head.indexOf(keyword)).filter((at) => at !== -1);
    if (!places.some((at) => at <= (rule.lead ?? 0)))
      note(`${label}: no keyword within ${rule.lead ?? 0} units of the match's start`);
  }
}

/** The secret in other syntaxes: alone where its shape is enough, else under the name that the example gives it. */
function embed(
  rule: PatternRule | AssignmentRule,
  expanded: ExpandedExample,
  scanner: ExampleScanner,
  label: string,
  note: Note,
): void {
  const span = expanded.spans[0];
  if (!span) return;
  const secret = expanded.text.slice(span.start, span.end);
  const alone = scanner.scan(secret, 'example.txt').some((each) => each.ruleId === rule.id);
  const name = alone ? 'VALUE' : nameBefore(expanded.text.slice(0, span.start));
  // A rule whose context stands elsewhere than in the name has no other syntax.
  if (name === undefined || !(alone || rule.keywords.some((keyword) => name.toLowerCase().includes(keyword)))) return;
  for (const syntax of SYNTAXES) {
    if (!alone && !syntax.named) continue;
    const text = syntax.wrap(name, secret);
    const at = text.indexOf(secret);
    const found = scanner.scan(text, syntax.path).filter((each) => each.ruleId === rule.id);
    if (!found.some((each) => each.start === at && each.end === at + secret.length))
      note(`${label}: not found in ${syntax.name}`);
  }
}

/** The identifier to which a value behind `text` is assigned. */
function nameBefore(text: string): string | undefined {
  return /([A-Za-z_][\w]{1,60})["'`\])]{0,2}[ \t]{0,4}(?:=>|:=|=|:)[ \t]{0,4}["'`]?$/.exec(text)?.[1];
}
