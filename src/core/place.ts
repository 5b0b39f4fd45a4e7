/** Kinds of place in a repository that make a finding less urgent. They lower severity, never silence. */
export type Place = 'test' | 'fixture' | 'docs' | 'example' | 'vendored' | 'generated';

const PLACES: readonly (readonly [Place, RegExp])[] = [
  ['vendored', /(?:^|\/)(?:node_modules|vendor|third[_-]?party|bower_components|site-packages)\//i],
  ['fixture', /(?:^|\/)(?:fixtures?|testdata|test-data|mocks?|__mocks__|snapshots?|__snapshots__|cassettes|stubs?)\//i],
  [
    'test',
    /(?:^|\/)(?:tests?|__tests__|specs?|e2e|testing|integration-?tests?|unit-?tests?)\/|(?:[._-](?:test|spec)s?|Tests?|Spec)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|[^/]*_test)\.[a-z]+$|(?:^|\/)conftest\.py$/,
  ],
  [
    'example',
    /(?:^|\/)(?:examples?|samples?|demos?|tutorials?|templates?)\/|[._-](?:example|sample|dist|template|tmpl)(?:\.[a-z]+)?$/i,
  ],
  [
    'docs',
    /(?:^|\/)(?:docs?|documentation|wiki|man)\/|\.(?:md|mdx|markdown|rst|adoc|asciidoc)$|(?:^|\/)(?:readme|changelog|history|contributing)[^/]*$/i,
  ],
  [
    'generated',
    /\.min\.(?:js|css)$|\.(?:map|snap|lock)$|[-.]bundle\.js$|(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|go\.sum)$/i,
  ],
];

/** The kind of place of a relative path (forward slashes), or undefined for live code and configuration. */
export function placeOf(path: string): Place | undefined {
  return PLACES.find(([, pattern]) => pattern.test(path))?.[0];
}
