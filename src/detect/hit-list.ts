/** What one scan found; reused from file to file. Offsets are bytes. */
export class HitList {
  count = 0;
  keyword = new Int32Array(1024);
  start = new Int32Array(1024);
  runCount = 0;
  run = new Int32Array(256);

  clear(): void {
    this.count = 0;
    this.runCount = 0;
  }

  addHit(keyword: number, start: number): void {
    if (this.count === this.keyword.length) {
      this.keyword = doubled(this.keyword);
      this.start = doubled(this.start);
    }
    this.keyword[this.count] = keyword;
    this.start[this.count++] = start;
  }

  addRun(start: number): void {
    if (this.runCount === this.run.length) this.run = doubled(this.run);
    this.run[this.runCount++] = start;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
