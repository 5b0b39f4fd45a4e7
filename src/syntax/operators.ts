const THREE = ['===', '!==', '...', '??=', '||=', '&&=', '<=>', '**=', '<<<'];
const TWO = '=> -> == != := :: ?. += -= *= /= %= |= &= || && << .. <= >= <- ?? |> =~ !~ ?: -- ++'.split(' ');

const ASCII = 128;

/** By the codes of two characters: 1 where they are an operator. */
const PAIR = new Uint8Array(ASCII * ASCII);
/** By the codes of two characters: the code of the one that makes them an operator of three. */
const THIRD = new Uint8Array(ASCII * ASCII);

for (const operator of TWO) PAIR[pairOf(operator, 0)] = 1;
for (const operator of THREE) THIRD[pairOf(operator, 0)] = operator.charCodeAt(2);

/** UTF-16 units of the operator that begins at `at`: one unless a longer one stands there. */
export function operatorLength(text: string, at: number): 1 | 2 | 3 {
  const pair = pairOf(text, at);
  const third = THIRD[pair] as number;
  if (third !== 0 && text.charCodeAt(at + 2) === third) return 3;
  return PAIR[pair] === 1 ? 2 : 1;
}

/** Index of the two characters at `at` in the tables; 0, where nothing is, for what is not ASCII or beyond the end. */
function pairOf(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return first < ASCII && second < ASCII ? first * ASCII + second : 0;
}
