import { now as clock } from '../core/clock.ts';
import { grouped } from '../report/summary-line.ts';
import type { Progress } from '../pipeline/run-options.ts';

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** Milliseconds between two drawings, and before the first: a short scan shows nothing. */
const PAUSE = 100;
const CLEAR = '\r\u001b[K';

/** `1:05` or `8 s`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Files, MB and, once everything is listed, the time left. */
export function progressText(progress: Progress, milliseconds: number): string {
  const { filesDone, filesListed, bytesDone, bytesListed, listed } = progress;
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const counts = `${grouped(filesDone)} of ${grouped(filesListed)}${listed ? '' : '+'} files, ${mb(bytesDone)} of ${mb(bytesListed)} MB`;
  if (!listed || bytesDone === 0) return counts;
  return `${counts}, ${duration(((bytesListed - bytesDone) / bytesDone) * (milliseconds / 1000))} left`;
}

/** One line on standard error that is drawn over itself, and cut where it would wrap. Only for a person: nothing is written unless a terminal reads. */
export class ProgressLine {
  readonly #stream: Stream;
  readonly #now: () => number;
  readonly #start: number;
  #drawn: number;
  #visible = false;

  constructor(stream: Stream, now: () => number = clock) {
    this.#stream = stream;
    this.#now = now;
    this.#start = now();
    this.#drawn = this.#start;
  }

  /** A line for a terminal, none in CI or when quiet. */
  static for(
    stream: Stream,
    environment: Readonly<Record<string, string | undefined>>,
    quiet: boolean,
  ): ProgressLine | undefined {
    const ci = environment['CI'];
    return stream.isTTY && !quiet && (ci === undefined || ci === '' || ci === 'false') ? new ProgressLine(stream) : undefined;
  }

  update(progress: Progress): void {
    const now = this.#now();
    if (now - this.#drawn < PAUSE) return;
    this.#drawn = now;
    this.#visible = true;
    this.#stream.write(`${CLEAR}${progressText(progress, now - this.#start).slice(0, (this.#stream.columns || 80) - 1)}`);
  }

  clear(): void {
    if (this.#visible) this.#stream.write(CLEAR);
    this.#visible = false;
  }
}
