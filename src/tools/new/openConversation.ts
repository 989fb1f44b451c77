import { createInterface } from "node:readline/promises";

/** Questions and answers, on a terminal or from whatever stands in for one. */
export interface Conversation {
  say(text: string): void;
  /** The next line; `ended` when there are no more, `stopped` when somebody pressed Ctrl-C. */
  hear(prompt: string): Promise<{ line: string } | "ended" | "stopped">;
  close(): void;
}

/** Talks over standard input and standard error, so that standard output holds results only. */
export function openConversation(): Conversation {
  const { stdin: input, stderr: output } = process;
  const reader = createInterface({ input, output, terminal: input.isTTY && output.isTTY });
  // Lines that are there before they are asked for must not get lost, as they would with reader.question().
  const lines = reader[Symbol.asyncIterator]();
  let isStopped = false;
  let isClosed = false;
  reader.on("close", () => {
    isClosed = true;
  });
  reader.on("SIGINT", () => {
    isStopped = true;
    reader.close();
  });
  return {
    say: (text) => output.write(`${text}\n`),
    hear: async (prompt) => {
      reader.setPrompt(prompt);
      // The input may be over while lines of it are still to be heard.
      if (isClosed) output.write(prompt);
      else reader.prompt();
      const next = await lines.next();
      if (next.done !== true) return { line: next.value };
      output.write("\n");
      return isStopped ? "stopped" : "ended";
    },
    close: () => reader.close(),
  };
}
