import type { Language } from '../core/language.ts';

/** Names under which errors and exceptions are caught. */
/** Members that give an error's text, where a call is not needed. */
export const MESSAGES: Readonly<Partial<Record<Language, RegExp>>> = {
  javascript: /^message$/,
  typescript: /^message$/,
  csharp: /^(?:Message|StackTrace)$/,
  vb: /^(?:Message|StackTrace)$/,
  kotlin: /^(?:message|localizedMessage)$/,
  groovy: /^(?:message|stackTrace)$/,
  scala: /^(?:getMessage|toString)$/,
  ruby: /^(?:message|backtrace|full_message|inspect)$/,
  swift: /^(?:localizedDescription)$/,
  perl: /^(?:message|stacktrace|as_string)$/,
};
export const THROWN = /^\$?(?:e|ex|err|error|exc|exception|_err|_error|throwable|cause|stack|stackTrace|st)$/;

interface ResponseSink {
  /** tested on the callee's names joined by dots */
  readonly callee: RegExp;
  readonly languages: readonly Language[];
}

/** What writes into the answer to a request. */
export const SINKS: readonly ResponseSink[] = [
  {
    callee:
      /(?:^|\.)(?:res|response|reply|resp|ctx\.res|h)(?:\.status|\.code|\.type|\.set)*\.(?:send|json|end|write|render|status|jsonp|response)$|^(?:NextResponse|Response)\.json$|^new\.Response$|^Response$/,
    languages: ['javascript', 'typescript'],
  },
  {
    callee:
      /(?:^|\.)(?:jsonify|make_response|HttpResponse|JsonResponse|HttpResponseServerError|HttpResponseBadRequest|JSONResponse|PlainTextResponse|HTMLResponse|abort|HTTPException|Response)$|^self\.(?:write|finish|send_error|wfile\.write)$/,
    languages: ['python'],
  },
  {
    callee:
      /^http\.Error$|^(?:w|rw|writer)\.Write$|^(?:c|ctx|context)\.(?:JSON|String|AbortWithStatusJSON|IndentedJSON|SendString|HTML|XML)$|^(?:c|ctx)\.Status\.(?:SendString|JSON)$|^render\.JSON$|^json\.NewEncoder\.Encode$|^fmt\.Fprint(?:f|ln)?$|^io\.WriteString$/,
    languages: ['go'],
  },
  {
    callee:
      /(?:^|\.)(?:response|resp|res|httpServletResponse)\.(?:sendError|getWriter\.(?:write|print|println|append)|getOutputStream\.\w{1,20})$|^ResponseEntity\.(?:\w{1,30}\.)?(?:body|status|ok|badRequest)$|^Response\.(?:\w{1,30}\.)*(?:entity)$|(?:^|\.)call\.respond(?:Text)?$|^ResponseEntity$|^new\.ResponseEntity$|^(?:out|writer)\.(?:write|print|println)$|^(?:ctx|context)(?:\.status)?\.(?:result|json)$|^ResponseStatusException$|^ProblemDetail\.forStatusAndDetail$|^(?:model|modelMap|redirectAttributes)\.(?:addAttribute|addFlashAttribute|put)$/,
    languages: ['java', 'kotlin', 'scala', 'groovy'],
  },
  { callee: /(?:^|\.)call\.respond\w{0,12}$/, languages: ['kotlin'] },
  {
    callee: /^(?:InternalServerError|BadRequest|ServiceUnavailable|NotFound|Forbidden|Ok|complete|Status)$/,
    languages: ['scala'],
  },
  { callee: /^render$|(?:^|\.)ctx\.response\.\w{1,12}$/, languages: ['groovy'] },
  {
    callee: /^(?:HttpResponse|Response)\.(?:\w{1,30}\.)*(?:body|json)$|^(?:Json|Html|Custom)$|(?:^|\.)with_status$/,
    languages: ['rust'],
  },
  { callee: /^(?:Response|Abort|HTTPResponse)$/, languages: ['swift'] },
  { callee: /^Response(?:\.\w{1,30})?$|(?:^|\.)response\.write(?:ln)?$/, languages: ['dart'] },
  { callee: /(?:^|\.)(?:set_content|setBody|crow\.response|response|res\.(?:write|end|send))$/, languages: ['cpp'] },
  { callee: /(?:^|\.)(?:send_resp|json|text|html|resp)$/, languages: ['elixir'] },
  { callee: /(?:^|\.)(?:\$c|\$self)\.(?:render|reply\.\w{1,12})$|^(?:render|halt|send_error)$/, languages: ['perl'] },
  { callee: /^ngx\.(?:say|print)$|^kong\.response\.exit$/, languages: ['lua'] },
  {
    callee:
      /^(?:BadRequest|StatusCode|Content|Ok|Problem|Json|NotFound|Response\.Write|Response\.WriteAsync|context\.Response\.WriteAsync|httpContext\.Response\.WriteAsync|\w{0,20}context\.Response\.Write(?:Async)?|UnprocessableEntity|Conflict|ObjectResult|JsonResult|Results\.\w{1,20})$/,
    languages: ['csharp', 'vb'],
  },
  {
    callee: /^(?:response\.json|json_encode|die|exit|JsonResponse|Response|abort)$|(?:^|\.)(?:json|setContent|withJson)$/,
    languages: ['php'],
  },
];
