import type { Language } from '../core/language.ts';

/** Names under which errors and exceptions are caught. */
export const THROWN = /^\$?(?:e|ex|err|error|exc|exception|_err|_error|throwable|cause)$/;

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
      /(?:^|\.)(?:jsonify|make_response|HttpResponse|JsonResponse|HttpResponseServerError|HttpResponseBadRequest|JSONResponse|PlainTextResponse|HTMLResponse|abort|HTTPException|Response)$|^self\.(?:write|finish|send_error)$/,
    languages: ['python'],
  },
  {
    callee:
      /^http\.Error$|^(?:w|rw|writer)\.Write$|^(?:c|ctx|context)\.(?:JSON|String|AbortWithStatusJSON|IndentedJSON|SendString|HTML|XML)$|^fmt\.Fprint(?:f|ln)?$|^io\.WriteString$/,
    languages: ['go'],
  },
  {
    callee:
      /(?:^|\.)(?:response|resp|res|httpServletResponse)\.(?:sendError|getWriter\.(?:write|print|println|append)|getOutputStream\.\w{1,20})$|^ResponseEntity\.(?:\w{1,30}\.)?(?:body|status|ok|badRequest)$|^Response\.(?:\w{1,30}\.)*(?:entity)$|(?:^|\.)call\.respond(?:Text)?$|^ResponseEntity$|^(?:out|writer)\.(?:write|print|println)$/,
    languages: ['java', 'kotlin', 'scala', 'groovy'],
  },
  {
    callee:
      /^(?:BadRequest|StatusCode|Content|Ok|Problem|Json|NotFound|Response\.Write|Response\.WriteAsync|context\.Response\.WriteAsync|httpContext\.Response\.WriteAsync|Results\.\w{1,20})$/,
    languages: ['csharp'],
  },
  {
    callee: /^(?:response\.json|json_encode|die|exit|JsonResponse|Response|abort)$|(?:^|\.)(?:json|setContent|withJson)$/,
    languages: ['php'],
  },
];
