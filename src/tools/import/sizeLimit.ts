export const megabyte = 1024 * 1024;

/** How many bytes of a source are taken at most. */
export const sizeLimit = 200 * megabyte;
