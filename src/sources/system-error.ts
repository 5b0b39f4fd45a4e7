import type { ScanError } from '../core/errors.ts';

/** Whether something thrown is the system's answer, not a defect. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
}

/** A system error on one file as data; whatever else was thrown goes on its way. */
export function errorOf(error: unknown, path: string): ScanError {
  if (!isSystemError(error)) throw error;
  const gone = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return { kind: gone ? 'vanished' : 'unreadable', path, cause: error.code };
}
