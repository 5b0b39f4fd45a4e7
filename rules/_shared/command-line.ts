/** The rest of a command up to an option: its line, continued by a back slash at the end. */
export const REST = String.raw`(?:[^\n|;&]|\\\r?\n){0,240}?`;

/** A literal argument, quoted or not, as the group `secret`: no variable, no substitution, no placeholder in brackets, no option. */
export const ARGUMENT = String.raw`["']?(?<secret>(?!-)[^\s"'$<>|;&\x60{}()]{4,128})["']?(?=[\s\x60)|;&\\"',]|$)`;
