import { defineRule } from '../../src/core/rule.ts';

export const errorSentToClient = defineRule({
  id: 'error-sent-to-client',
  title: 'Internal error text or stack trace sent to a client',
  category: 'error-exposure',
  description: 'Stack traces and exception texts tell a caller about paths, queries, versions and sometimes credentials.',
  remediation: 'Log the error, and answer with a constant text and an id to find it by.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/209.html',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  cwe: 209,
  languages: ['javascript', 'typescript', 'python', 'go', 'java', 'kotlin', 'scala', 'groovy', 'csharp', 'php', 'ruby'],
  keywords: [
    '.stack',
    'getmessage',
    'getstacktrace',
    'printstacktrace',
    '.error()',
    'format_exc',
    'str(e',
    'str(err',
    'str(ex',
    'repr(e',
    'gettraceasstring',
    '.tostring()',
    'usedeveloperexceptionpage',
    'stacktrace',
    'getlocalizedmessage',
    'full_message',
    'include_error_details',
  ],
  parts: [
    { part: 'response' },
    {
      part: 'call',
      callees: ['printStackTrace'],
      near: /printStackTrace\s{0,3}\(\s{0,3}(?:response|resp|res|out|writer)\b/,
      languages: ['java', 'kotlin', 'scala', 'groovy'],
    },
    { part: 'call', callees: ['UseDeveloperExceptionPage'], languages: ['csharp'], confidence: 'medium' },
  ],
  examples: {
    match: [
      { language: 'javascript', code: 'app.use((err, req, res, next) => {\n  res.status(500).send(«err.stack»);\n});' },
      { language: 'typescript', code: "res.json({ error: 'failed', detail: «error.stack» });" },
      {
        language: 'python',
        code: '@app.route("/a")\ndef a():\n    try:\n        run()\n    except Exception as e:\n        return «str(e)», 500',
      },
      { language: 'python', code: 'return JsonResponse({"error": «traceback.format_exc()»})' },
      { language: 'go', code: 'if err != nil {\n\thttp.Error(w, «err.Error()», http.StatusInternalServerError)\n}' },
      { language: 'java', code: 'response.sendError(500, «e.getMessage()»);\ne.«printStackTrace(response.getWriter())»;' },
      { language: 'csharp', code: 'return StatusCode(500, «ex.ToString()»);' },
      { language: 'php', code: 'die(«$e->getMessage()»);' },
    ],
    noMatch: [
      { language: 'javascript', code: "logger.error(err.stack);\nres.status(500).send('Service temporarily unavailable');" },
      {
        language: 'python',
        code: 'logging.error(f"Request failed: {str(e)}")\nraise Exception("Service temporarily unavailable")',
      },
      {
        language: 'go',
        code: 'log.Printf("request failed: %v", err.Error())\nhttp.Error(w, "Invalid signature", http.StatusUnauthorized)',
      },
      { language: 'java', code: 'logger.severe("Request failed: " + e.getMessage());\ne.printStackTrace();' },
    ],
  },
});
