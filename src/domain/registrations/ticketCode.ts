/**
 * The letters of a code: none that is taken for another when read aloud or copied by hand (0 and O, 1 and I and L). Their
 * number is prime, so that the check character notices every wrong letter and every two letters swapped.
 */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const base = BigInt(letters.length);

/** 31^17 > 2^84: as many codes as nobody guesses. With the check character they make three groups of six. */
const secretLength = 17;
const group = /.{6}(?=.)/g;

/** Letters of the Russian and Tatar keyboards that look like ours. */
const lookAlikes: Record<string, string> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  Р: "P",
  Т: "T",
  У: "Y",
  Ү: "Y",
  Х: "X",
};

/**
 * The code that a secret digest stands for, such as `7GKMPQ-X2R9TB-W4HNVC`.
 *
 * @param hex at least 128 bits in hex
 */
export function makeTicketCode(hex: string): string {
  let rest = BigInt(`0x${hex}`);
  let code = "";
  while (code.length < secretLength) {
    code += letters[Number(rest % base)] ?? "";
    rest /= base;
  }
  return formatTicketCode(code + checkCharacter(code));
}

/**
 * The code that somebody typed, as we write it, whatever hyphens, spaces, small letters and Cyrillic look-alikes they
 * typed it with; undefined for what is none, a code with one wrong letter or two neighbours swapped among it.
 */
export function parseTicketCode(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const code = Array.from(text.toUpperCase().replaceAll(/[\s\p{Dash}]/gu, ""))
    .map((sign) => lookAlikes[sign] ?? sign)
    .join("");
  if (code.length !== secretLength + 1 || Array.from(code).some((sign) => !letters.includes(sign))) return undefined;
  return checkCharacter(code.slice(0, secretLength)) === code.at(-1) ? formatTicketCode(code) : undefined;
}

function formatTicketCode(code: string): string {
  return code.replaceAll(group, "$&-");
}

/** The sum of all letters, each times its place, is a multiple of 31 with it; no place is a multiple of 31. */
function checkCharacter(code: string): string {
  const sum = Array.from(code).reduce((total, sign, at) => total + letters.indexOf(sign) * (at + 1), 0);
  const place = code.length + 1;
  const size = letters.length;
  const value = Array.from(letters).findIndex((_, candidate) => (sum + candidate * place) % size === 0);
  return letters.charAt(value);
}
