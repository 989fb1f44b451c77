/** The command was understood, but what it asks for cannot be made: exit code 1. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
