/** Thrown where a feed cannot be read on, with a sentence for people, and the status of HTTP where that is why. */
export class FeedFault extends Error {
  constructor(
    readonly sentence: string,
    readonly status: number | null = null,
  ) {
    super(sentence);
  }
}
