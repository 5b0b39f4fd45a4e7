import { now } from './clock.ts';
/** Thrown when one file takes longer than its time budget; caught where the file's scan began. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded';
  readonly ruleId: string | undefined;

  constructor(ruleId: string | undefined) {
    super('time budget of the file exceeded');
    this.ruleId = ruleId;
  }
}

/** Time budget of one file. `tick` is cheap and is called in every loop that grows with the input. */
export class Budget {
  readonly #deadline: number;
  #ticks = 0;
  /** the rule at work, for the error */
  rule: string | undefined;

  /** @param milliseconds from now; Infinity for no limit */
  constructor(milliseconds: number) {
    this.#deadline = now() + milliseconds;
  }

  readonly tick = (): void => {
    if ((++this.#ticks & 63) === 0 && now() > this.#deadline) throw new BudgetExceeded(this.rule);
  };
}
