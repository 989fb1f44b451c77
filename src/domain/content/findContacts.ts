/** A piece of a text; with an address where it can be followed. */
export interface TextPart {
  text: string;
  href?: string;
}

/** Web addresses, e-mail addresses, and phone numbers of ten digits or more. */
const contact = /(https?:\/\/[^\s<>"«»]+[^\s<>"«»,.;:!?)])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(\+?\d(?:[ \u00A0()-]{0,2}\d){9,14})/g;

/** Takes a text apart so that what is an address or a phone number in it can be pressed. */
export function findContacts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(contact)) {
    const [found, web, mail] = match;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: found, href: web ?? (mail === undefined ? `tel:${found.replace(/[^+\d]/g, "")}` : `mailto:${mail}`) });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
