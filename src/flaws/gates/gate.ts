import type { FlawPart } from '../../core/flaw-rule.ts';
import type { Language } from '../../core/language.ts';
import { onCommentLine } from './bytes.ts';
import { gateClient } from './client-gate.ts';
import { gateLogging } from './logging-gate.ts';
import { gateComparison, gateCurl, gateEnvironment, gateKey, gateParameter, roleOf } from './name-gate.ts';
import { gateResponse } from './response-gate.ts';
import { gateUrl } from './url-gate.ts';

/** Cheap test on raw bytes: could this part find something at the keyword? It reads a bounded stretch around the offset. */
export function gatePart(part: FlawPart, keyword: string, bytes: Uint8Array, offset: number, language: Language): boolean {
  const role = roleOf(part, keyword);
  if (role === 'none' || onCommentLine(bytes, offset, language)) return false;
  switch (part.part) {
    case 'logging':
      return gateLogging(part, keyword, bytes, offset, language);
    case 'url':
      return gateUrl(part, keyword, bytes, offset, language);
    case 'setting':
      return role === 'other' || gateKey(bytes, offset, language);
    case 'command':
      return keyword !== 'curl' || gateCurl(bytes, offset);
    case 'comparison':
      return gateComparison(bytes, offset, language);
    case 'environment':
      return gateEnvironment(part, bytes, offset);
    case 'parameter':
      return gateParameter(bytes, offset);
    case 'client':
      return gateClient(part, bytes, offset);
    case 'response':
      return gateResponse(keyword, bytes, offset, language);
    default:
      return true;
  }
}
