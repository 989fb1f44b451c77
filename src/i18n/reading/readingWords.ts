/** How a language offers larger letters and stronger colours. */
export interface ReadingWords {
  title: string;
  letters: string;
  /** By how large letters are, in percent of the usual. */
  sizes: Record<100 | 150 | 200, string>;
  colours: string;
  device: string;
  blackOnWhite: string;
  whiteOnBlack: string;
  reset: string;
  /** To those without script, whose choice cannot be remembered. */
  onThisPage: string;
}
