/**
 * What the page does. It makes elements and sets their text, never markup: names and lines of the scanned tree stay text whatever they hold
 * (the page's policy forbids anything else, too). Written as text because it must be the same bytes however this file was compiled.
 */
export const SCRIPT = `
'use strict';
(() => {
  const CHUNK = 100;
  const RANKS = ['critical', 'high', 'medium', 'low'];
  const byId = (id) => document.getElementById(id);
  const { rules, findings } = JSON.parse(byId('data').textContent);
  for (const finding of findings) {
    finding.rule = rules[finding.rule];
    finding.rank = RANKS.indexOf(finding.severity);
    finding.lowerPath = finding.path.toLowerCase();
    finding.text = [finding.rule.title, finding.rule.id, finding.secret ?? '', ...finding.lines, ...finding.notes]
      .join('\\n').toLowerCase();
  }

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const counted = (count) => count + (count === 1 ? ' finding' : ' findings');

  const form = byId('filters');
  const list = byId('list');
  const more = byId('more');

  const fill = (select, entries) => {
    const counts = new Map();
    for (const [value, label] of entries) {
      const known = counts.get(value);
      if (known) known.count += 1;
      else counts.set(value, { label, count: 1 });
    }
    const sorted = [...counts].sort((a, b) => (a[1].label < b[1].label ? -1 : 1));
    for (const [value, { label, count }] of sorted) select.append(element('option', { value }, label + ' (' + count + ')'));
  };
  fill(form.elements.category, findings.map(({ rule }) => [rule.category, rule.heading]));
  fill(form.elements.rule, findings.map(({ rule }) => [rule.id, rule.title]));

  const wanted = () => {
    const fields = form.elements;
    const severities = new Set([...fields.severity].filter(({ checked }) => checked).map(({ value }) => value));
    const path = fields.path.value.trim().toLowerCase();
    const words = fields.text.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    const standing = fields.standing ? fields.standing.value : '';
    return findings.filter((finding) =>
      severities.has(finding.severity) &&
      (fields.category.value === '' || finding.rule.category === fields.category.value) &&
      (fields.rule.value === '' || finding.rule.id === fields.rule.value) &&
      (standing === '' || (standing === 'suppressed') === (finding.suppressed !== undefined)) &&
      finding.lowerPath.includes(path) &&
      words.every((word) => finding.text.includes(word)));
  };

  const KEYS = {
    secret: (finding) => finding.group === undefined
      ? ['rule ' + finding.rule.id, finding.rule.title]
      : ['secret ' + finding.group, finding.secret + ' · ' + finding.rule.title],
    file: (finding) => ['file ' + finding.path, finding.path],
    rule: (finding) => ['rule ' + finding.rule.id, finding.rule.title],
  };

  /** Groups, the worst first, then the largest. */
  const grouped = (shown) => {
    const groups = new Map();
    const keyOf = KEYS[form.elements.grouping.value];
    for (const finding of shown) {
      const [key, title] = keyOf(finding);
      const group = groups.get(key) ?? { title, rank: RANKS.length, members: [], rules: new Set() };
      groups.set(key, group);
      group.members.push(finding);
      group.rules.add(finding.rule);
      group.rank = Math.min(group.rank, finding.rank);
    }
    return [...groups.values()].sort((a, b) => a.rank - b.rank || b.members.length - a.members.length);
  };

  const badge = (severity) => element('span', { class: 'badge ' + severity }, severity);

  const advice = (rule) => {
    const parts = [element('p', {}, rule.description), element('p', {}, element('strong', {}, 'What to do: '), rule.remediation)];
    const links = rule.references.map((href) => element('a', { href, rel: 'noopener noreferrer', target: '_blank' }, href));
    if (links.length > 0) parts.push(element('p', {}, ...links.flatMap((link) => [link, ' '])));
    return parts;
  };

  const heading = (group) => {
    const only = group.rules.size === 1 ? [...group.rules][0] : undefined;
    const title = element('h3', {}, badge(RANKS[group.rank]), group.title + ' ',
      element('span', { class: 'soft' }, '(' + counted(group.members.length) + ')'));
    return element('header', {}, title, ...(only ? advice(only) : []));
  };

  const code = ({ lines, first, mark: [start, end] }) => {
    const pre = element('pre', { tabindex: '-1' });
    lines.forEach((line, at) => {
      pre.append(element('span', { class: 'number', 'aria-hidden': 'true' }, String(first + at).padStart(5) + '  '));
      if (at === 0) pre.append(line.slice(0, start), element('mark', {}, line.slice(start, end)), line.slice(end));
      else pre.append(line);
      if (at < lines.length - 1) pre.append('\\n');
    });
    return pre;
  };

  const card = (finding, group) => {
    const place = finding.path + ':' + finding.line + ':' + finding.column;
    const title = element('h4', {}, badge(finding.severity), element('code', {}, place));
    const made = element('article', { tabindex: '-1', 'data-path': finding.path }, title);
    if (group.rules.size > 1) made.append(element('p', {}, finding.rule.title));
    made.append(code(finding));
    const notes = ['confidence ' + finding.confidence, ...finding.notes];
    made.append(element('ul', {}, ...notes.map((note) => element('li', {}, note))));
    if (group.rules.size > 1) made.append(element('details', {}, element('summary', {}, 'What to do'), ...advice(finding.rule)));
    return made;
  };

  let left = [];
  let section;

  /** Draws the next findings; a group that is cut goes on in its own box. @returns the first of them */
  const draw = (count) => {
    let first;
    for (const { group, finding, begins } of left.splice(0, count)) {
      if (begins) list.append((section = element('section', { class: 'group' }, heading(group))));
      const made = card(finding, group);
      section.append(made);
      first ??= made;
    }
    more.hidden = left.length === 0;
    more.textContent = 'Show more (' + left.length + ' left)';
    return first;
  };

  const update = () => {
    const shown = wanted();
    left = grouped(shown).flatMap((group) => group.members.map((finding, at) => ({ group, finding, begins: at === 0 })));
    byId('status').textContent = shown.length === findings.length
      ? counted(shown.length) : shown.length + ' of ' + counted(findings.length);
    list.replaceChildren();
    if (shown.length === 0) list.append(element('p', {}, findings.length === 0 ? 'Nothing was found.' : 'No finding fits these filters.'));
    draw(CHUNK);
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  more.addEventListener('click', () => draw(CHUNK)?.focus());
  new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw(CHUNK), { rootMargin: '800px' })
    .observe(more);
  addEventListener('beforeprint', () => {
    draw(Infinity);
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  update();
})();
`;
