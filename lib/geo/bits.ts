/** Returns how many of the bits of a word of at most 32 are set. */
export function countBits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Returns how many bits a whole number from 0 to 2³²−1 takes; none for 0. */
export const bitsFor = (value: number): number => 32 - Math.clz32(value);

/**
 * Returns the whole number in `count` bits (0 to 25) from bit `at`, the highest bit first. The view must go on for
 * three bytes after the last bit.
 */
export function readBits(view: DataView, at: number, count: number): number {
  return count === 0 ? 0 : (view.getUint32(at >>> 3) << (at & 7)) >>> (32 - count);
}

/** Packs whole numbers into bits, the highest bit first: what `readBits` reads. */
export class BitWriter {
  private bytes: number[] = [];
  private last = 0;
  private free = 0;

  /** Adds the lowest `count` bits (0 to 32) of a whole number that fits in them; throws if it does not fit. */
  add(value: number, count: number): void {
    if (bitsFor(value) > count) throw new RangeError(`${value} does not fit in ${count} bits`);
    for (let bit = count - 1; bit >= 0; bit--) {
      if (this.free === 0) this.startByte();
      this.free--;
      this.last |= ((value >>> bit) & 1) << this.free;
      this.bytes[this.bytes.length - 1] = this.last;
    }
  }

  private startByte(): void {
    this.bytes.push(0);
    this.last = 0;
    this.free = 8;
  }

  /** How many bits there are so far. */
  get length(): number {
    return this.bytes.length * 8 - this.free;
  }

  /** Returns everything so far, with the bytes after the end that `readBits` may touch. */
  finish(): Uint8Array {
    return Uint8Array.from(this.bytes.concat([0, 0, 0, 0]));
  }
}
