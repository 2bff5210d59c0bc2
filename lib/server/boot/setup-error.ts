/** Something that whoever starts the program has to mend: one sentence, and exit code 1. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SetupError";
  }
}
