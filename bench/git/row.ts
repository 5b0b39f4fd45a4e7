/** A row of a table: wall time, and how it stands to the yardstick. */
export function ratioRow(name: string, milliseconds: number, yardstick: number): readonly string[] {
  return [name, `${(milliseconds / 1000).toFixed(2)} s`, `${(milliseconds / yardstick).toFixed(2)} times`];
}
