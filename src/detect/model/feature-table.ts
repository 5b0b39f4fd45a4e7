/** Named numbers that are read off something: always the same names in the same order. */
export class FeatureTable<Subject> {
  readonly names: readonly string[];
  readonly #features: readonly ((subject: Subject) => number)[];

  constructor(features: Readonly<Record<string, (subject: Subject) => number>>) {
    this.names = Object.keys(features);
    this.#features = Object.values(features);
  }

  addTo(values: number[], subject: Subject): void {
    for (const feature of this.#features) values.push(feature(subject));
  }
}
