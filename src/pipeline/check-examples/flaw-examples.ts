import type { FlawExample, FlawRule } from '../../core/flaw-rule.ts';
import { expandExample } from '../../detect/examples.ts';
import type { ExampleScanner, FoundInExample } from './example-scanner.ts';
import type { Note } from './form.ts';

/** Every `match` snippet gives exactly the marked spans in the rule's category; every `noMatch` gives nothing of this rule. */
export function checkFlawExamples(rule: FlawRule, scanner: ExampleScanner, note: Note): void {
  rule.examples.match.forEach((example, index) => {
    const { text, spans } = expandExample(example.code, `${rule.id}#${index}`);
    const found = scan(scanner, text, example).filter(
      (each) => each.finding.category === rule.category && !example.also?.includes(each.ruleId),
    );
    const label = `match example ${index} (${example.language})`;
    for (const span of spans) {
      if (found.some((each) => each.ruleId === rule.id && each.start === span.start && each.end === span.end)) continue;
      const got = found.map((each) => `${each.ruleId} ${each.start}-${each.end}`).join(', ') || 'nothing';
      note(`${label}: expected ${span.start}-${span.end}, found ${got}`);
    }
    if (spans.length === 0) note(`${label} marks nothing`);
    if (found.length > spans.length)
      note(`${label}: ${found.length} findings instead of ${spans.length}: ${found.map((each) => each.ruleId).join(', ')}`);
  });
  rule.examples.noMatch.forEach((example, index) => {
    const { text } = expandExample(example.code, `${rule.id}#no${index}`);
    if (scan(scanner, text, example).some((each) => each.ruleId === rule.id))
      note(`noMatch example ${index} (${example.language}) is matched`);
  });
}

function scan(scanner: ExampleScanner, text: string, example: FlawExample): FoundInExample[] {
  return scanner.scan(text, example.path ?? 'example.txt', example.path === undefined ? example.language : undefined);
}
