/** What kind of thing an expression gives away. */
export type LeakKind = 'headers' | 'credentials' | 'environment';

export interface Leak {
  readonly kind: LeakKind;
  /** half-open token range of the expression */
  readonly from: number;
  readonly to: number;
  /** what was recognised: a name, or what a variable was assigned from */
  readonly what: string;
  /** some of it was removed, not all */
  readonly partial?: boolean;
  /** the name alone may mean something else */
  readonly doubtful?: boolean;
}
