import { plural } from "../plural.ts";
import type { SharingWords } from "./sharingWords.ts";

export const sharingTt: SharingWords = {
  week: {
    title: "Атна афишасы",
    titleOf: (days) => `Атна афишасы: ${days}`,
    weeks: "Атналар",
    empty: "Бу атнада чаралар әлегә юк.",
    more: plural("tt", { other: "сайтта тагын # чара бар" }),
    registration: "язылып кына",
    newWeek: (days) => `Хәзер башка атна бара: ${days}`,
    ended: "Бу бит күптән төзелгән. Хәзер нәрсә барганы — афишада.",
    foot: "Бөтен афиша, тулырак мәгълүмат һәм үзгәрешләр — сайтта:",
  },
  poster: {
    firstTime: (day) => `Беренче тапкыр — ${day}`,
    link: "Басып чыгару өчен плакат",
    titleOf: (title) => `Плакат: ${title}`,
    back: "Чара битенә",
    foot: "Тулырак мәгълүмат һәм үзгәрешләр — сайтта:",
  },
  print: "Басып чыгару",
  oneSheet: "Бер А4 битенә басыла.",
  qr: (address) => `${address} сылтамасы белән QR-код`,
  embed: {
    offer: "Бу афишаны үз сайтыгызда күрсәтү",
    hint: "Бу кодны сайтыгызның битенә куегыз. Якындагы чаралар анда үзеннән-үзе күренеп торыр.",
    code: "Кую өчен код",
    all: "Бөтен афиша",
  },
};
