/** Colours pass WCAG 2.2 AA on both grounds; severities differ in words, too. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f4f5f7; --line: #d4d7de; --ink: #1a1d23; --soft: #525a67; --link: #0a53c2;
  --mark: #ffe28a; --mark-ink: #1a1d23;
  --critical: #9c0f3c; --high: #c03a10; --medium: #8a6100; --low: #2a62a8; --badge-ink: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14161a; --raised: #1d2026; --line: #3a404b; --ink: #e6e8ec; --soft: #a6adba; --link: #8ab4ff;
    --mark: #6b5200; --mark-ink: #ffffff;
    --critical: #ff8fb0; --high: #ff9f7a; --medium: #f0c75e; --low: #8fbcff; --badge-ink: #14161a;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
h4 { font-size: 0.9rem; font-weight: 400; margin: 0; overflow-wrap: anywhere; }
p { margin: 0.35rem 0; overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre, kbd { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.85rem; }
code { overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2.5rem; }
figure { margin: 0; }
svg { display: block; width: 100%; max-width: 36rem; height: auto; }
svg text { fill: var(--ink); font-size: 13px; }
svg .soft { fill: var(--soft); }
svg .critical { fill: var(--critical); } svg .high { fill: var(--high); }
svg .medium { fill: var(--medium); } svg .low { fill: var(--low); }
form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.75rem 1rem; align-items: end;
  background: var(--raised); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin-top: 1rem; }
form label { display: block; font-size: 0.85rem; color: var(--soft); }
fieldset { border: 0; margin: 0; padding: 0; grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
legend { font-size: 0.85rem; color: var(--soft); padding: 0; }
fieldset label { color: var(--ink); font-size: 0.95rem; }
input:not([type=checkbox]), select, button { font: inherit; font-size: 0.95rem; color: var(--ink); background: var(--ground);
  border: 1px solid var(--soft); border-radius: 0.35rem; padding: 0.3rem 0.5rem; min-height: 2.25rem; width: 100%; }
button { cursor: pointer; }
#more { margin-top: 1rem; }
.group { border: 1px solid var(--line); border-radius: 0.5rem; margin: 1rem 0; overflow: hidden; }
.group > header { background: var(--raised); padding: 0.6rem 1rem; }
.group > header p { font-size: 0.9rem; }
article { padding: 0.6rem 1rem; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 7rem; }
article:focus { outline-offset: -3px; }
article > ul { margin: 0.25rem 0 0; padding-left: 1.2rem; font-size: 0.85rem; color: var(--soft); overflow-wrap: anywhere; }
article details { font-size: 0.9rem; }
.badge { display: inline-block; border-radius: 0.3rem; padding: 0 0.45rem; margin-right: 0.4rem; font-size: 0.8rem; font-weight: 600;
  color: var(--badge-ink); }
.badge.critical { background: var(--critical); } .badge.high { background: var(--high); }
.badge.medium { background: var(--medium); } .badge.low { background: var(--low); }
pre { margin: 0.4rem 0 0; padding: 0.4rem 0.6rem; background: var(--raised); border: 1px solid var(--line); border-radius: 0.35rem;
  white-space: pre-wrap; overflow-wrap: anywhere; }
pre .number { color: var(--soft); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 0.15rem; }
.incomplete { border-left: 0.3rem solid var(--critical); padding-left: 0.8rem; }
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --line: #999; --ink: #000; --soft: #333; --link: #000;
    --mark: #ddd; --mark-ink: #000; --critical: #9c0f3c; --high: #c03a10; --medium: #8a6100; --low: #2a62a8; --badge-ink: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  form, .skip, #more { display: none; }
  article { content-visibility: visible; break-inside: avoid; }
  .group > header { break-after: avoid; }
  .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
