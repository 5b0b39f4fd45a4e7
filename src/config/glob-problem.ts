const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };
const MAX_LENGTH = 1024;

/** The first bracket that is not closed, or closes nothing. */
function unbalanced(glob: string): string | undefined {
  const open: string[] = [];
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at] as string;
    const inClass = open.at(-1) === '[';
    if (character === '\\') at += 1;
    else if (inClass && character !== ']') continue;
    else if (character in CLOSES) open.push(character);
    else if (Object.values(CLOSES).includes(character)) {
      const opener = open.pop();
      if (opener === undefined || CLOSES[opener] !== character) return character;
    }
  }
  return open.at(-1);
}

/** What is wrong with a glob that a user wrote, or undefined. Never repeats the glob but for one bracket. */
export function globProblem(glob: string): string | undefined {
  if (glob.replace(/[./\s]/g, '') === '') return 'is an empty glob; write one such as docs/** or *.min.js';
  if (glob.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  if (/^!(?!\()/.test(glob)) return 'starts with "!": a glob here only ever adds; put exceptions into .tightlipignore';
  if (/^[A-Za-z]:[\\/]/.test(glob)) return 'is absolute: write it relative, with forward slashes';
  if (glob.split('/').includes('..')) return 'leaves its folder with ".."';
  const bracket = unbalanced(glob);
  if (bracket !== undefined) return `has an unbalanced "${bracket}"; write \\${bracket} for the character itself`;
  return undefined;
}
