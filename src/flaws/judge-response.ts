import type { ResponsePart } from '../core/flaw-rule.ts';
import { callAt, enclosingCall, type Call } from '../syntax/calls.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { elementEnd, elementsIn, elementStart } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import { spanOf, type Flaw, type Place } from './context.ts';
import { MESSAGES, SINKS, THROWN } from './response-vocabulary.ts';

/** An error's own text (stack, message, `err.Error()`) is an argument of what answers a client. */
export function judgeResponse(place: Place, _part: ResponsePart): Flaw | undefined {
  const { code } = place;
  if (code.language === 'powershell') return answeredByCmdlet(place);
  if (code.language === 'go' || code.language === 'lua') {
    const printed = printedError(place);
    if (printed) return printed;
  }
  // the keyword may begin with the dot
  const token = lastName(code, place.token);
  const error = errorAt(code, token);
  if (!error) return undefined;
  const sink = enclosingSink(code, error.from > token ? error.from : token);
  if (isClientError(code, token, sink)) return undefined;
  if (sink) {
    return {
      span: spanOf(code, error.from, error.to),
      enclosing: spanOf(code, sink.start, sink.close + 1),
      evidence: [{ code: 'flow', args: { what: sink.path.slice(-2).join('.') } }],
    };
  }
  return returned(code, token) || isAnswer(code, token) ? { span: spanOf(code, error.from, error.to) } : undefined;
}

function lastName({ tokens }: SourceCode, token: number): number {
  if (/^(?:\.|\?\.|->)$/.test(tokens.textOf(token))) return token + 1;
  if (tokens.kind(token) === KIND.head) return token + 1;
  return /^(?:debug|Exception)$/.test(tokens.textOf(token)) && tokens.is(token + 1, '.') ? token + 2 : token;
}

interface ErrorText {
  readonly from: number;
  readonly to: number;
}

/** `err.stack`, `e.getMessage()`, `err.Error()`, `str(e)`, `traceback.format_exc()`, `$e->getMessage()`. */
function errorAt(code: SourceCode, token: number): ErrorText | undefined {
  const { tokens, language } = code;
  const word = tokens.textOf(token);
  if (language === 'perl' && tokens.is(token + 1, '$') && tokens.is(token + 2, '@')) return { from: token + 1, to: token + 3 };
  if (!tokens.isIdentifier(token)) return undefined;
  // f"failed: {e}"
  if (
    language === 'python' &&
    THROWN.test(word) &&
    tokens.kind(tokens.parent(token)) === KIND.head &&
    tokens.kind(token + 1) !== KIND.operator
  )
    return { from: token, to: token + 1 };
  if (word === 'format_exc' || word === 'print_exc')
    return tokens.is(token + 1, '(') ? { from: Math.max(0, token - 2), to: tokens.match(token + 1) + 1 } : undefined;
  if (word === 'str' || word === 'repr') {
    return tokens.is(token + 1, '(') && THROWN.test(tokens.textOf(token + 2)) && tokens.is(token + 3, ')')
      ? { from: token, to: token + 4 }
      : undefined;
  }
  const whole = wholeError(code, token, word) ?? givenError(code, token, word);
  if (whole) return whole;
  const receiver = tokens.is(token - 2, ')') && tokens.is(token - 1, '.') ? tokens.match(token - 2) + 1 : token - 2;
  const linked = tokens.is(token - 1, '.') || tokens.is(token - 1, '?.') || tokens.is(token - 1, '->');
  if (!linked || !THROWN.test(tokens.textOf(receiver))) return undefined;
  const called = tokens.is(token + 1, '(');
  if (/^(?:stack|StackTrace|backtrace|full_message)$/.test(word) || (!called && MESSAGES[code.language]?.test(word) === true))
    return { from: receiver, to: token + 1 };
  if (
    called &&
    /^(?:what|getMessage|getStackTrace|getTraceAsString|getLocalizedMessage|Error|ToString|toString|to_s|to_string|stackTraceToString|message|localizedMessage)$/.test(
      word,
    )
  ) {
    return { from: receiver, to: tokens.match(token + 1) + 1 };
  }
  return undefined;
}

/** Functions that give the text of an error: `Exception.message(e)`, `debug.Stack()`, `conditionMessage(e)`, `String(describing: error)`. */
function wholeError({ tokens, language }: SourceCode, token: number, word: string): ErrorText | undefined {
  if (!tokens.is(token + 1, '(') || tokens.match(token + 1) < 0) return undefined;
  const path = `${tokens.textOf(token - 2)}.${word}`;
  const to = tokens.match(token + 1) + 1;
  if (path === 'debug.Stack' || path === 'debug.traceback' || path === 'Exception.message' || path === 'Exception.format')
    return { from: token - 2, to };
  if (/^getStackTrace(?:AsString)?$/.test(word) && THROWN.test(tokens.textOf(token + 2))) return { from: token - 2, to };
  if (language === 'php' && /^mysqli_(?:error|connect_error)$/.test(word)) return { from: token, to };
  const described =
    language === 'swift' && word === 'String' && tokens.is(token + 2, 'describing') && THROWN.test(tokens.textOf(token + 4));
  return described || (language === 'r' && word === 'conditionMessage') ? { from: token, to } : undefined;
}

/** `res.status(500).send(err)`, `res.json({ error })`: the whole error. */
function givenError({ tokens, language }: SourceCode, token: number, word: string): ErrorText | undefined {
  if (!/^(?:java|type)script$/.test(language) || !/^(?:send|json|end)$/.test(word) || !tokens.is(token + 1, '('))
    return undefined;
  const at = tokens.is(token + 2, '{') ? token + 3 : token + 2;
  const closed = tokens.is(at + 1, ')') || (at === token + 3 && tokens.is(at + 1, '}'));
  return closed && THROWN.test(tokens.textOf(at)) ? { from: at, to: at + 1 } : undefined;
}

/** The message of an error that the caller made: `res.status(400).json({ error: err.message })`. */
function isClientError({ tokens, text, language }: SourceCode, token: number, sink: Call | undefined): boolean {
  if (!sink || !/^(?:java|type)script$/.test(language) || !tokens.is(token, 'message')) return false;
  return /\b(?:status|code|statusCode)\s{0,3}[(:]\s{0,3}4\d\d/.test(text.slice(tokens.start(sink.start), tokens.end(sink.close)));
}

function enclosingSink(code: SourceCode, token: number): Call | undefined {
  const { tokens } = code;
  let call = enclosingCall(code, token);
  for (let depth = 0; call && depth < 5; depth += 1) {
    if (
      SINKS.some(({ callee, languages }) => languages.includes(code.language) && callee.test((call as Call).path.join('.'))) &&
      !toTerminal(code, call)
    )
      return call;
    call = enclosingCall(code, call.start);
  }
  // render json: { error: e.message }
  let inside = token;
  while (code.language === 'ruby' && tokens.is(tokens.parent(inside), '{')) inside = tokens.parent(inside);
  const start = elementStart(code, inside, true);
  const printed = code.language === 'php' && /^(?:echo|print)$/.test(tokens.textOf(start));
  const tuple =
    code.language === 'rust' && tokens.is(tokens.parent(token), '(') && tokens.is(tokens.parent(token) + 1, 'StatusCode');
  const body = code.language === 'r' && /^res$/.test(tokens.textOf(start)) && tokens.is(start + 2, 'body');
  const koa = /^(?:ctx|context)$/.test(tokens.textOf(start)) && tokens.is(start + 2, 'body') && tokens.is(start + 3, '=');
  const halted = code.language === 'ruby' && tokens.is(start, 'halt');
  if (printed || tuple || body || koa || halted || isAnswer(code, token))
    return { name: start, start, open: start, close: elementEnd(code, token, true) - 1, path: [tokens.textOf(start)] };
  if (code.language !== 'ruby' || !tokens.is(start, 'render')) return undefined;
  return callAt(code, start) ?? { name: start, start, open: start, close: elementEnd(code, token, true) - 1, path: ['render'] };
}

/** `fmt.Fprintf(os.Stderr, …)`, `fmt.Fprintln(cmd.ErrWriter, …)`: what a command tells who started it, or a text that grows. */
function toTerminal({ tokens, text, language }: SourceCode, { path, open }: Call): boolean {
  if (language !== 'go' || !/^(?:fmt\.Fprint|io\.WriteString)/.test(path.join('.'))) return false;
  const first = text.slice(tokens.end(open), tokens.end(open) + 60).split(',')[0] as string;
  return /std(?:out|err)|errwriter|\bout\b|outorstd|errorstd|buf|file|^&?(?:sb|b|f|tw)$/i.test(first.trim());
}

/** `return { statusCode: 500, body: … }`: a function of a cloud answers with an object. */
function isAnswer({ tokens, text, language }: SourceCode, token: number): boolean {
  if (!/^(?:javascript|typescript|python)$/.test(language)) return false;
  let open = tokens.parent(token);
  for (let depth = 0; open > 0 && depth < 5 && !(tokens.is(open, '{') && tokens.is(open - 1, 'return')); depth += 1)
    open = tokens.parent(open);
  const start = open - 1;
  if (open < 1 || !tokens.is(start, 'return')) return false;
  const close = tokens.match(start + 1);
  const answer = text.slice(tokens.start(start), close > token ? tokens.end(close) : tokens.start(token));
  return /\bstatusCode['"]?\s{0,3}:/.test(answer) && /\bbody['"]?\s{0,3}:/.test(answer);
}

/** `fmt.Fprintf(w, "%v", err)`, `ngx.say(err)`: the error itself is an argument. */
function printedError({ code, token }: Place): Flaw | undefined {
  const { tokens } = code;
  // any other writer of the name: a terminal, a file, a table
  if (/\bw\s{1,4}(?:\*?tabwriter|io\.Writ|\*bufio|\*os)|\bw\s?:=\s?(?:tabwriter|bufio|os)\./.test(code.text)) return undefined;
  const name = tokens.is(token + 1, '.') ? token + 2 : token;
  const call = /^(?:Fprint(?:f|ln)?|say|print)$/.test(tokens.textOf(name)) ? callAt(code, name) : undefined;
  const error =
    call &&
    elementsIn(code, call.open).find(
      ({ from, to }) => to === from + 1 && tokens.isIdentifier(from) && THROWN.test(tokens.textOf(from)),
    );
  if (!error) return undefined;
  return {
    span: spanOf(code, error.from, error.to),
    enclosing: spanOf(code, call.start, call.close + 1),
    evidence: [{ code: 'flow', args: { what: call.path.slice(-2).join('.') } }],
  };
}

/** Cmdlets of Azure Functions and Pode that answer, up to what they answer with. */
const CMDLET = /\b(?:Push-OutputBinding|Write-Pode\w{1,20}Response)\b[^;}\n]{0,200}(?:@\{[^}]{0,300})?$/i;
const CAUGHT = /\$(?:_|PSItem|Error\[0\])(?:\.Exception(?:\.(?:Message|StackTrace|ToString\(\)))?|\.ScriptStackTrace)$/i;

/** `Write-PodeJsonResponse -Value @{ error = $_.Exception.Message }` */
function answeredByCmdlet({ code: { text }, offset }: Place): Flaw | undefined {
  const name = /^[\w.$[\]]{1,60}(?:\(\))?/.exec(text.slice(offset, offset + 64))?.[0] ?? '';
  const before = text.slice(Math.max(0, offset - 400), offset);
  const caught = CAUGHT.exec(before.slice(-40) + name);
  const sink = CMDLET.exec(before);
  if (!caught || !sink) return undefined;
  const end = offset + name.length;
  return {
    span: { start: end - caught[0].length, end },
    evidence: [{ code: 'flow', args: { what: sink[0].split(/\s/, 1).join('') } }],
  };
}

/** A Flask or Django view that returns the text: the function has a route or takes a request. */
function returned(code: SourceCode, token: number): boolean {
  const { tokens, language } = code;
  if (language !== 'python') return false;
  const start = elementStart(code, token, true);
  const scope = code.scopes[code.scopeOf(token)];
  if (!scope || !tokens.is(start, 'return')) return false;
  const before = code.text.slice(Math.max(0, tokens.start(scope.from) - 300), tokens.start(scope.from));
  return /@[\w.]{1,60}\.(?:route|get|post|put|patch|delete|errorhandler|exception_handler)\([^\n]{0,200}\n\s{0,40}(?:async\s)?$/.test(
    before,
  );
}
