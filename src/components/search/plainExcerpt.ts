/** An excerpt of Pagefind's as text: even what it calls plain has its angle brackets written as HTML does, and only those. */
export function plainExcerpt(excerpt: string): string {
  return excerpt.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}
