/** What one scan found; reused from file to file. Offsets are bytes. */
export class HitList {
  count = 0;
  keyword = new Int32Array(1024);
  start = new Int32Array(1024);
  runCount = 0;
  run = new Int32Array(256);
  /** first byte behind each run */
  runEnd = new Int32Array(256);

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

  /** Runs come in order and do not overlap. */
  addRun(start: number, end: number): void {
    if (this.runCount === this.run.length) {
      this.run = doubled(this.run);
      this.runEnd = doubled(this.runEnd);
    }
    this.run[this.runCount] = start;
    this.runEnd[this.runCount++] = end;
  }

  /** Does a run of at least so many bytes, or part of one, lie in [from, to)? */
  hasRunIn(from: number, to: number, length: number): boolean {
    for (let index = this.#firstRunAfter(from); index < this.runCount; index++) {
      const start = this.run[index] as number;
      if (start >= to) return false;
      if ((this.runEnd[index] as number) - start >= length) return true;
    }
    return false;
  }

  #firstRunAfter(from: number): number {
    let low = 0;
    let high = this.runCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runEnd[middle] as number) <= from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
