/** Something the person at the keyboard can mend: shown as its one sentence, without a stack, exit code 1. */
export class StartFailure extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "StartFailure";
  }
}
