/** As shells report a program that Ctrl-C ended: 128 + SIGINT. */
export const EXIT_INTERRUPTED = 130;

/**
 * Runs work that a first Ctrl-C (or SIGTERM) aborts; a second one ends the process at once.
 *
 * @returns what the work gives, or undefined when it was aborted
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const aborted = new Promise<undefined>((resolve) => controller.signal.addEventListener('abort', () => resolve(undefined)));
  process.once('SIGINT', abort).once('SIGTERM', abort);
  try {
    return await Promise.race([work(controller.signal), aborted]);
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    process.off('SIGINT', abort).off('SIGTERM', abort);
  }
}
