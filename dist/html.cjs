#!/usr/bin/env node
"use strict";const TIGHTLIP_URL=require("node:url").pathToFileURL(__filename).href;
"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var index_exports={};__export(index_exports,{htmlReporter:()=>htmlReporter});module.exports=__toCommonJS(index_exports);var import_node_crypto=require("node:crypto");var PRODUCT={name:"tightlip",homepage:"https://github.com/tightlip/tightlip"};var SEVERITIES=["low","medium","high","critical"];var UNSHOWN=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,COMMAND=/##(?=[a-z]{0,20}\[)/gi,LEADING_COMMAND=/(^|\s):(?=:)/g;function escape(char){return`\\u{${char.codePointAt(0).toString(16)}}`}function visible(text){return text.replace(COMMAND,`#${escape("#")}`).replace(UNSHOWN,escape).replace(LEADING_COMMAND,`$1${escape(":")}`)}var TAB=4;function visibleLine(line,mark={start:0,end:0}){let commands=new Set([...line.matchAll(COMMAND)].map(match=>match.index+1)),text="",start,end;for(let at=0;at<line.length;){let char=String.fromCodePoint(line.codePointAt(at));at>=mark.start&&(start??=text.length),at>=mark.end&&(end??=text.length),char==="	"?text+=" ".repeat(TAB-text.length%TAB):text+=commands.has(at)?escape(char):char.replace(UNSHOWN,escape),at+=char.length}return{text,mark:{start:start??text.length,end:end??text.length}}}var UNSAFE_IN_JSON=/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu,escapedInJson=text=>Array.from({length:text.length},(_,at)=>`\\u${text.charCodeAt(at).toString(16).padStart(4,"0")}`).join("");function safe(json){return json.replace(COMMAND,`#${escapedInJson("#")}`).replace(UNSAFE_IN_JSON,escapedInJson)}function embeddedJson(value){return safe(JSON.stringify(value)).replace(/[<>&]/g,escapedInJson)}var WHAT={unreadable:cause=>`cannot be read (${cause})`,vanished:cause=>`was listed and is gone (${cause})`,unlistable:cause=>`is a folder that cannot be listed (${cause})`,timeout:(cause,rule)=>`took too long${rule===""?"":` in rule ${rule}`} (${cause})`,git:cause=>`git failed (${cause})`,object:cause=>`cannot be read from git’s objects (${cause})`,internal:cause=>`tightlip failed on it (${cause})`},ERROR_KINDS=Object.keys(WHAT),TO_DO={unreadable:"Let the scanning user read it, or leave it out with --exclude.",vanished:"Scan again while nothing writes to the tree.",unlistable:"Let the scanning user read the folder, or leave it out with --exclude.",timeout:"Leave the file out with --exclude, or disable the rule in .tightlip.yml.",git:"Check that git is installed and that `git status` works in the scanned folder.",object:"Find out more with `git fsck`; fetch what is missing, or clone again.",internal:`Please report it: ${PRODUCT.homepage}/issues.`};function errorWords(error){return{what:visible(WHAT[error.kind](error.cause,error.rule??"")),toDo:TO_DO[error.kind]}}var SKIP_WORDS={binary:"binary","too-large":"too large",empty:"empty","lfs-pointer":"Git LFS pointer",symlink:"symbolic link","special-file":"not a regular file",submodule:"submodule","nested-repository":"nested repository",excluded:"excluded"},SKIP_REASONS=Object.keys(SKIP_WORDS);function skipWords(reason){return SKIP_WORDS[reason]}function skipsByReason(skipped){let groups=new Map;for(let skip of skipped){let group=groups.get(skip.reason);group?group.push(skip):groups.set(skip.reason,[skip])}return[...groups].sort(([a,one],[b,two])=>two.length-one.length||(a<b?-1:1))}var WORDS={"unused-ignore":()=>"tightlip-ignore suppresses nothing here. Delete it.","expired-ignore":({until})=>`tightlip-ignore was meant until ${until} and counts no more. Mend the finding, or give it a later date.`,"unknown-rule":({nearest})=>`tightlip-ignore names a rule that does not exist, and counts for nothing.${nearest===void 0?' A reason goes after "--".':` Did you mean "${nearest}"?`}`,"wrong-date":()=>"tightlip-ignore has an until= that is no date, and counts for nothing. Write it until=YYYY-MM-DD.","unpaired-ignore":()=>"tightlip-ignore-start or -end has no partner, and counts for nothing.","unused-allowlist":()=>"this entry of allowlists fits no finding. Delete it, or mend it.","stale-baseline":({count})=>`${count===1?"1 entry stands":`${count} entries stand`} for findings that are gone. "tightlip baseline prune" removes ${count===1?"it":"them"}.`},NOTICE_KINDS=Object.keys(WORDS);function noticePlace({path,line}){return visible(line===void 0?path:`${path}:${line}`)}function noticeWords({kind,args={}}){return visible(WORDS[kind](args))}function isNew({standing}){return standing!=="existing"}function suppressedCounts({suppressed,stats}){if(stats.suppressed!==void 0)return stats.suppressed;let counts={allowlist:0,inline:0,baseline:0};for(let{by}of suppressed)counts[by]+=1;return counts}function suppressedCount(result){return Object.values(suppressedCounts(result)).reduce((sum2,count)=>sum2+count,0)}function grouped(count){return String(count).replace(/\B(?=(?:\d{3})+$)/g,",")}function counted(count,noun){return`${grouped(count)} ${noun}${count===1?"":"s"}`}function bytesInWords(bytes){let units=["kB","MB","GB","TB"];if(bytes<1e3)return counted(bytes,"byte");let size=bytes/1e3,unit=0;for(;size>=999.95&&unit<units.length-1;)size/=1e3,unit+=1;return`${size.toFixed(1)} ${units[unit]}`}function bySeverity(findings2){return SEVERITIES.toReversed().map(severity=>[findings2.filter(finding=>finding.severity===severity).length,severity]).filter(([count])=>count>0).map(([count,severity])=>`${grouped(count)} ${severity}`).join(", ")}function ofThemNew(findings2){return findings2.every(({standing})=>standing===void 0)?"":`, ${grouped(findings2.filter(isNew).length)} of them new`}function byReason(skipped){return skipsByReason(skipped).map(([reason,group])=>`${grouped(group.length)} ${skipWords(reason)}`).join(", ")}function skippedWords(skipped){return skipped.length===0?"nothing skipped":`${grouped(skipped.length)} skipped (${byReason(skipped)})`}function sum(numbers){return numbers.reduce((total,each)=>total+each,0)}function summaryLine(result){let{findings:findings2,errors,skipped,stats,repositories}=result,suppressed=suppressedCount(result),seconds=(stats.milliseconds/1e3).toFixed(stats.milliseconds<1e4?2:1),time=stats.milliseconds===0?"":` in ${seconds} s`;return`${[`Scanned ${counted(stats.files,"file")} (${bytesInWords(stats.bytes)})${time}`,findings2.length===0?"no findings":`${counted(findings2.length,"finding")} (${bySeverity(findings2)})${ofThemNew(findings2)}`,suppressed===0?"":`${grouped(suppressed)} suppressed`,repositories===void 0?skippedWords(skipped):`${grouped(sum(repositories.map(each=>each.skipped)))} skipped`,errors.length===0?"":`${counted(errors.length,"error")}, the scan is incomplete`].filter(part=>part!=="").join("; ")}.`}var FORBIDDEN=/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,ENTITIES={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"};function xmlText(text){return text.split(`
`).map(line=>visible(line).replace(FORBIDDEN,"�")).join(`
`).replace(/[&<>"']/g,char=>ENTITIES[char])}function element(name,attributes,content=[]){let written=Object.entries(attributes).map(([key,value])=>` ${key}="${xmlText(String(value)).replaceAll(`
`,"&#10;")}"`),start=`<${name}${written.join("")}`;if(typeof content=="string")return`${start}>${content}</${name}>`;if(content.length===0)return`${start}/>`;let inner=content.map(child=>child.replace(/^(?=<)/,"  ").replace(/\n(?= *<)/g,`
  `));return[`${start}>`,...inner,`</${name}>`].join(`
`)}var CATEGORIES=["secret","tls-verification","tls-version","sensitive-logging","plaintext-transport","error-exposure","signature-comparison","client-exposure","host-verification","package-verification"],CATEGORY_TITLES={secret:"Hardcoded secrets","tls-verification":"Certificate verification off","tls-version":"Outdated TLS","sensitive-logging":"Logged credentials","plaintext-transport":"Plaintext transport","error-exposure":"Internal errors shown to callers","signature-comparison":"Signatures compared unsafely","client-exposure":"Secrets shipped to browsers and apps","host-verification":"SSH host keys not verified","package-verification":"Packages installed without verification"};var WIDTH=400,ROW=40,BAR=12,MOST_FOLDERS=10,LONGEST_LABEL=44;function short(label){let units=[...label];return units.length<=LONGEST_LABEL?label:`…${units.slice(1-LONGEST_LABEL).join("")}`}function drawBar({label,findings:findings2},row,most){let top=row*ROW,scale=WIDTH/most,x=0,parts=SEVERITIES.toReversed().flatMap(severity=>{let count=findings2.filter(finding=>finding.severity===severity).length;if(count===0)return[];let width=Math.round(count*scale*100)/100,title=element("title",{},`${grouped(count)} ${severity}`),part=element("rect",{class:severity,x,y:top+20,width,height:BAR},title);return x=Math.round((x+width)*100)/100,[part]});return[element("text",{x:0,y:top+14},xmlText(short(label))),element("text",{class:"soft",x:WIDTH,y:top+14,"text-anchor":"end"},grouped(findings2.length)),...parts]}function chart(title,bars){let most=Math.max(...bars.map(({findings:findings2})=>findings2.length)),words=bars.map(({label,findings:findings2})=>`${label}: ${grouped(findings2.length)} (${bySeverity(findings2)})`),svg=element("svg",{viewBox:`0 0 ${WIDTH} ${bars.length*ROW}`,role:"img","aria-label":`${title}. ${words.join("; ")}.`},bars.flatMap((bar,row)=>drawBar(bar,row,most)));return`<figure>
<figcaption><h2>${xmlText(title)}</h2></figcaption>
${svg}
</figure>`}function folderOf({location:{path}}){let folders=path.split("/").slice(0,-1);return folders.length===0?"(top folder)":`${folders.slice(0,2).join("/")}/`}function folderBars(findings2){let folders=new Map;for(let finding of findings2){let folder=folderOf(finding),known=folders.get(folder);known?known.push(finding):folders.set(folder,[finding])}let bars=[...folders].map(([label,own])=>({label,findings:own})).sort((a,b)=>b.findings.length-a.findings.length||(a.label<b.label?-1:1));if(bars.length<=MOST_FOLDERS+1)return bars;let rest=bars.slice(MOST_FOLDERS),others={label:`${grouped(rest.length)} other folders`,findings:rest.flatMap(bar=>bar.findings)};return[...bars.slice(0,MOST_FOLDERS),others]}function charts(findings2){if(findings2.length===0)return"";let categories=CATEGORIES.map(category=>({label:CATEGORY_TITLES[category],findings:findings2.filter(finding=>finding.category===category)})).filter(bar=>bar.findings.length>0).sort((a,b)=>b.findings.length-a.findings.length);return`<div class="charts">
${chart("By category",categories)}
${chart("By folder",folderBars(findings2))}
</div>`}function groupBySecret(findings2){let numbers=new Map,groups=new Map;for(let finding of findings2){if(finding.secret===void 0)continue;let value=finding.secret.reveal(),number=numbers.get(value)??numbers.size+1;numbers.set(value,number),groups.set(finding,number)}return groups}var PLACE_WORDS={test:"test code",fixture:"test data",docs:"documentation",example:"an example",vendored:"vendored code",generated:"a generated file"};function details({name:_name,...rest}){let parts=Object.entries(rest).map(([key,value])=>`${key} ${value}`);return parts.length===0?"":` (${parts.join(", ")})`}var WORDS2={"checksum-valid":args=>`its checksum is right${details(args)}`,"checksum-invalid":args=>`its checksum is wrong${details(args)}`,"structure-valid":args=>`its structure is right${details(args)}`,"structure-invalid":args=>`its structure is wrong${details(args)}`,entropy:({bits})=>`${bits} bits of entropy a character`,decoded:({encodings})=>`found under ${encodings} encoding`,"lowered-by-place":({place})=>`less severe in ${PLACE_WORDS[place]??place}`,"assigned-to":({name})=>`assigned to \`${name}\``,weighed:({percent,reasons})=>`name, value and place weigh ${percent} % for a secret (most: ${reasons})`,"word-like":({words})=>typeof words=="number"?`made of ${words} dictionary words`:"made of dictionary words","in-comment":()=>"in a comment","logged-by":({sink})=>`written out by \`${sink}\``,flow:({what})=>String(what),"lowered-by-guard":({guard})=>`less severe behind \`${guard}\``},EVIDENCE_CODES=Object.keys(WORDS2);function evidenceWords({code,args={}}){return visible(WORDS2[code](args))}var ROLES={"enclosing-call":"the call around it","assigned-here":"assigned here"};function roleWords(role){return visible((Object.hasOwn(ROLES,role)?ROLES[role]:void 0)??role.replaceAll("-"," "))}function originWords({commit,date,path,atHead,days},place){let when=date===void 0?"":` on ${date.slice(0,10)}`,where=path===place?"":` as ${path}`,age=days===void 0?"":`, ${days} ${days===1?"day":"days"} ago`,due=days!==void 0&&days>90?". Older than 90 days: rotate it":"",standing=atHead?"still in HEAD":"not in HEAD, but anybody with a clone can read it";return`First committed in ${commit.slice(0,12)}${when}${where}${age}; ${standing}${due}`}function pageRule(id,category,rule){return{id:visible(id),title:visible(rule?.title??id),category,heading:CATEGORY_TITLES[category],description:visible(rule?.description??""),remediation:visible(rule?.remediation??""),references:(rule?.references??[]).map(visible).filter(reference=>/^https?:\/\//.test(reference))}}function notes({finding,suppressed}){let{evidence,related,origin,location,fix}=finding;return[...evidence.map(evidenceWords),...related.map(({role,location:{path,start}})=>`${roleWords(role)}: ${visible(path)}:${start.line}`),...origin===void 0?[]:[visible(originWords(origin,location.path))],...fix===void 0?[]:[`mechanical fix: ${visible(fix.description)}`],...suppressed===void 0?[]:[`suppressed (${suppressed.by}): ${visible(suppressed.reason)}`]]}function pageFinding(row,rule,group){let{severity,confidence,location,snippet,secret}=row.finding,lines=snippet.lines.map((line,at)=>visibleLine(line,at===0?snippet.mark:void 0)),mark=lines[0]?.mark??{start:0,end:0};return{rule,severity,confidence,path:visible(location.path),line:location.start.line,column:location.start.column,secret:secret&&visible(secret.redacted),group,first:snippet.line,lines:lines.map(({text})=>text),mark:[mark.start,mark.end],notes:notes(row),suppressed:row.suppressed?.by}}function pageData(result,context){let suppressed=(context.includeSuppressed?result.suppressed:[]).map(entry=>({finding:entry.finding,suppressed:entry})),rows=[...result.findings.map(finding=>({finding})),...suppressed],groups=groupBySecret(rows.map(({finding})=>finding)),known=new Map(context.rules.map(rule=>[rule.id,rule])),rules=new Map,findings2=rows.map(row=>{let{ruleId,category}=row.finding,entry=rules.get(ruleId)??{index:rules.size,rule:pageRule(ruleId,category,known.get(ruleId))};return rules.set(ruleId,entry),embeddedJson(pageFinding(row,entry.index,groups.get(row.finding)))});return`{"rules":[
${[...rules.values()].map(({rule})=>embeddedJson(rule)).join(`,
`)}
],"findings":[
${findings2.join(`,
`)}
]}`}var SCRIPT=`
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
`;var STYLE=`
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
`;var htmlReporter={format:"html",render(result,context){let title=`tightlip: ${headline(result)}`;return`${["<!doctype html>",'<html lang="en">',...head(title),"<body>",'<a class="skip" href="#findings">Skip to the findings</a>',`<header>
<h1>${title}</h1>
<p class="soft">${xmlText(summary(result))}</p>
</header>`,"<main>",...problems(result),charts(result.findings),...findings(context.includeSuppressed&&result.suppressed.length>0),"</main>",`<footer class="soft"><p>Made by ${PRODUCT.name} ${xmlText(context.version)}. Secrets are masked.</p></footer>`,`<script type="application/json" id="data">${pageData(result,context)}</script>`,`<script>${SCRIPT}</script>`,"</body>","</html>"].filter(part=>part!=="").join(`
`)}
`}};function headline({findings:findings2,errors}){let found=findings2.length===0?"no findings":`${counted(findings2.length,"finding")} (${bySeverity(findings2)})`;return errors.length===0?found:`${found}, the scan is incomplete`}function summary(result){return summaryLine({...result,stats:{...result.stats,milliseconds:0}})}var hash=text=>`'sha256-${(0,import_node_crypto.createHash)("sha256").update(text).digest("base64")}'`,POLICY=["default-src 'none'",`script-src ${hash(SCRIPT)}`,`style-src ${hash(STYLE)}`,"img-src data:","base-uri 'none'","form-action 'none'","require-trusted-types-for 'script'","trusted-types 'none'"].join("; ");function head(title){return["<head>",'<meta charset="utf-8">',`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,'<meta name="viewport" content="width=device-width, initial-scale=1">','<meta name="referrer" content="no-referrer">','<link rel="icon" href="data:,">',`<title>${title}</title>`,`<style>${STYLE}</style>`,"</head>"]}function problems({errors,notices=[]}){let failed=errors.map(error=>{let{what,toDo}=errorWords(error);return`<li>${error.path===void 0?"":`<code>${xmlText(error.path)}</code> `}${xmlText(`${what}. ${toDo}`)}</li>`}),noted=notices.map(notice=>`<li><code>${xmlText(noticePlace(notice))}</code> ${xmlText(noticeWords(notice))}</li>`),section=(heading,name,items)=>items.length===0?[]:[`<section class="${name}">`,`<h2>${heading}</h2>`,"<ul>",...items,"</ul>","</section>"];return[...section("Not scanned","incomplete",failed),...section("Suppressions that want a look","notices",noted)]}var select=(id,label,options)=>[`<div><label for="${id}">${label}</label>`,`<select id="${id}" name="${id}">`,...options.map(([value,words])=>`<option value="${value}">${words}</option>`),"</select></div>"].join(`
`),search=(id,label)=>`<div><label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="search" autocomplete="off" spellcheck="false"></div>`;function findings(withSuppressed){let severities=SEVERITIES.toReversed().map(severity=>`<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="badge ${severity}">${severity}</span></label>`),standings=[["","All"],["reported","Reported"],["suppressed","Suppressed"]];return['<section aria-labelledby="findings">','<h2 id="findings" tabindex="-1">Findings</h2>',"<noscript><p>The list needs JavaScript, which this page runs without any connection. <code>--format markdown</code> needs none.</p></noscript>",'<form id="filters" role="search" aria-label="Filter findings">',`<fieldset>
<legend>Severity</legend>`,...severities,"</fieldset>",select("category","Category",[["","All categories"]]),select("rule","Rule",[["","All rules"]]),search("path","Path contains"),search("text","Text contains"),...withSuppressed?[select("standing","Status",standings)]:[],select("grouping","Group by",[["secret","Secret"],["file","File"],["rule","Rule"]]),'<div><button type="reset">Clear filters</button></div>',"</form>",'<p id="status" role="status"></p>','<div id="list"></div>','<button type="button" id="more" hidden></button>',"</section>"]}0&&(module.exports={htmlReporter});
