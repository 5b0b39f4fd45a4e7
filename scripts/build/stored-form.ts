/** How `rules.json` writes a regular expression: an object whose one key this is, with source and flags. */
export const EXPRESSION = '~';

/** Properties of a rule that only reports, the rule pages and the rule checker read: they lie in `rule-texts.json`. */
export const TEXTS = ['description', 'remediation', 'references', 'examples'] as const;
