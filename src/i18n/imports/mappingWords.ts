/** What stands at the top of a mapping file; `file` is the source it was guessed from. */
export function mappingHeader(file: string): string {
  return [
    `How the records of ${file} become events of this guide.`,
    "Guessed by npm run import. Correct what is wrong, and run the import again: it reads this file and guesses no more.",
    "The numbers behind the values say how many records have them.",
  ].join("\n");
}

export const sourceColumns = "Its columns are:";

export const unusedColumns = "No column was found for these; to use one, take away the # before it and name it:";
