/** Names of what writes to a log or a terminal. */

export const LEVEL =
  /^(?:log|info|information|warn|warning|error|err|debug|trace|fatal|critical|panic|exception|notice|verbose|silly|severe|fine|finer|finest|print|msg|write|audit|dir|table|alert|emerg|success|http|output|send|say)(?:f|ln|w|l|d|s|_?once|context|contextf|line|line_?async|async|information|warning|error|debug|trace|critical|json|lnf|v|verbose)?$/i;
export const FIELDS =
  /^(?:with|withfields?|withvalues?|withcontext|witherror|str|any|interface|stringer|fields?|kv|bind|addkeyvalue|addargument|with_?fields?|bytes|dict|reflect|namespace|set_?message|setmessage|at\w{0,8})$/i;
export const LOGGERS = new Set([
  'log',
  'logs',
  'logger',
  'loggers',
  'logging',
  'console',
  'slog',
  'klog',
  'glog',
  'zap',
  'zerolog',
  'logrus',
  'winston',
  'pino',
  'bunyan',
  'log4js',
  'loglevel',
  'timber',
  'syslog',
  'serilog',
  'nlog',
  'sugar',
  'tracing',
  'lager',
  'loguru',
  'structlog',
  'signale',
  'consola',
  'napier',
  'kermit',
  'cocoalumberjack',
  'hclog',
  'oslog',
  'applog',
  'stdlog',
  'mlog',
  'spdlog',
  'developer',
  'log4perl',
]);
export const STREAMS = /^(?:std\.)?(?:io\.)?(?:stdout|stderr)(?:\.lock)?$/;
/** Free functions, and methods with the receivers they need. */
export const PRINTS: Readonly<Record<string, RegExp>> = {
  expect: /./,
  log_expect: /./,
  print: /^(?:|fmt|System\.out|System\.err|builtins|rich|rich\.console|io|IO|core|dart\.core)$/,
  println: /^(?:|fmt|System\.out|System\.err|std)$/,
  printf: /^(?:|fmt|System\.out|System\.err|std)$/,
  Print: /^(?:fmt|Debug|l|c)$/,
  Println: /^(?:fmt|\w{1,3})$/,
  Printf: /^(?:fmt|\w{1,3})$/,
  eprintln: /^(?:|std)$/,
  eprint: /^$/,
  dbg: /^$/,
  pprint: /^(?:|pprint)$/,
  pp: /^$/,
  puts: /^(?:|\$stdout|\$stderr|STDOUT|STDERR|Kernel|IO)$/,
  p: /^$/,
  warn: /^(?:|Kernel)$/,
  info: /^$/,
  error: /^$/,
  debug: /^$/,
  trace: /^$/,
  NSLog: /^$/,
  os_log: /^$/,
  debugPrint: /^$/,
  debugPrintSynchronously: /^$/,
  TraceInformation: /^(?:System\.Diagnostics\.)?Trace$/,
  TraceWarning: /^(?:System\.Diagnostics\.)?Trace$/,
  TraceError: /^(?:System\.Diagnostics\.)?Trace$/,
  DDLogInfo: /^$/,
  DDLogWarn: /^$/,
  DDLogError: /^$/,
  DDLogDebug: /^$/,
  DDLogVerbose: /^$/,
  message: /^$/,
  cat: /^$/,
  inspect: /^IO$/,
  dump: /^$/,
  error_log: /^$/,
  var_dump: /^$/,
  print_r: /^$/,
  dd: /^$/,
  echo: /^(?:|click|typer)$/,
  secho: /^(?:click|typer)$/,
  write_all: STREAMS,
  write_fmt: STREAMS,
  write:
    /^(?:process\.stdout|process\.stderr|sys\.stdout|sys\.stderr|\$stdout|\$stderr|STDOUT|STDERR|std\.debug|io|io\.stderr|io\.stdout|(?:std\.)?(?:io\.)?(?:stdout|stderr)(?:\.lock)?)$/,
  WriteLine: /^(?:Console|Trace|Debug|System\.Console|Console\.Out|Console\.Error|System\.Diagnostics\.(?:Debug|Trace))$/,
  Write: /^(?:Console|Trace|Debug|System\.Console)$/,
  syslog: /^$/,
  todo: /^$/,
  unimplemented: /^$/,
  unreachable: /^$/,
  panic: /^$/,
  event: /^(?:|tracing)$/,
};
/** Functions that print in these languages only: elsewhere the name is too common. */
export const ONLY: Readonly<Record<string, readonly string[]>> = {
  p: ['ruby'],
  pp: ['ruby', 'python'],
  warn: ['ruby', 'rust', 'perl'],
  info: ['rust'],
  error: ['rust'],
  trace: ['rust', 'javascript', 'typescript'],
  event: ['rust'],
  dump: ['swift', 'php', 'dart'],
  message: ['r'],
  cat: ['r'],
  inspect: ['elixir'],
  log_expect: ['rust'],
  echo: ['php', 'python', 'groovy'],
  dd: ['php'],
  panic: ['rust'],
  expect: ['rust'],
  print: [
    'python',
    'go',
    'rust',
    'java',
    'kotlin',
    'scala',
    'groovy',
    'ruby',
    'php',
    'swift',
    'dart',
    'perl',
    'lua',
    'c',
    'cpp',
    'r',
  ],
  todo: ['rust'],
  unimplemented: ['rust'],
  unreachable: ['rust'],
  puts: ['ruby', 'c', 'cpp', 'elixir'],
};
/** Functions that make a value out of their arguments instead of writing it. */
export const FORMATS = new Set(['Fprintf', 'Fprintln', 'Fprint', 'fprintf', 'fputs']);
export const PARENLESS = new Set(['ruby', 'php', 'elixir', 'groovy', 'perl']);
/** `log…` and `debug…` functions that do no logging. */
export const NOT_WRAPPERS =
  /^(?:in|out|on|off|prob|probs|likelihood|softmax|sum|exp|sigmoid|loss|dir|file|level|path|name|gamma|stream|factory|handler|ger|gers|format|formatter|config|space|scale|normal|add|base|ab|det|uniform|\d+\w*)$/;

/** Objects that are no loggers and have a method that logs: `this.log(…)`, `ngx.log(…)`, `core.info(…)`. */
export const OWN_LOG = /^(?:this|self|app|server|fastify|ngx|cy|cli|ui|reporter|terminal|core)$/;
export const OWN_LEVEL = /^(?:log|info|warn|warning|error|debug|trace|verbose|fatal)$/;
/** Languages where a logger takes its message from a block: `logger.info { "…" }`. */
export const BLOCKS = new Set(['kotlin', 'ruby', 'groovy', 'scala', 'swift']);
/** What `<<` writes to a terminal or a log. */
export const STREAMED =
  /^(?:cout|cerr|clog|wcout|wcerr|\$stdout|\$stderr|STDOUT|STDERR|qDebug|qInfo|qWarning|qCritical|LOG|VLOG|DLOG|BOOST_LOG_TRIVIAL)$/;
/** PowerShell's cmdlets behind `Write-`. */
export const CMDLETS = /^(?:Host|Output|Verbose|Debug|Information|Warning|Error|Log|LogMessage|EventLog)$/i;
/** Variables that hold a stream of the process. */
export const STREAM_VALUE =
  /\b(?:io::|std::io::)?std(?:out|err)\(\)|\bsys\.std(?:out|err)\b|\bprocess\.std(?:out|err)\b|\bSystem\.(?:out|err)\b|\bos\.Std(?:out|err)\b/;
