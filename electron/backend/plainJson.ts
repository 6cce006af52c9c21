/**
 * An answer that is JSON through and through, as every one is that is not a file: the contract has no dates, sets or files within answers
 * (a test walks it). oRPC looks into each value of what it is given for those, and takes an object of a class for a value; for a card of
 * a hundred rows that look took longer than writing the text.
 */
class PlainJson {
  readonly #answer: unknown;
  constructor(answer: unknown) {
    this.#answer = answer;
  }
  toJSON(): unknown {
    return this.#answer;
  }
}

/** `answer` in a form that goes out as JSON without being looked into; a file as it is. */
export function plainJson(answer: unknown): unknown {
  return answer instanceof Blob ? answer : new PlainJson(answer);
}
