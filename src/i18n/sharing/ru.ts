import { plural } from "../plural.ts";
import type { SharingWords } from "./sharingWords.ts";

export const sharingRu: SharingWords = {
  week: {
    title: "Афиша недели",
    titleOf: (days) => `Афиша недели: ${days}`,
    weeks: "Недели",
    empty: "На этой неделе событий пока нет.",
    more: plural("ru", {
      one: "и ещё # событие — на сайте",
      few: "и ещё # события — на сайте",
      many: "и ещё # событий — на сайте",
      other: "и ещё # события — на сайте",
    }),
    registration: "по записи",
    newWeek: (days) => `Сейчас идёт другая неделя: ${days}`,
    ended: "Этот лист составлен давно. Что идёт сейчас — в афише.",
    foot: "Вся афиша, подробности и изменения — на сайте:",
  },
  poster: {
    firstTime: (day) => `Первый раз — ${day}`,
    link: "Плакат для печати",
    titleOf: (title) => `Плакат: ${title}`,
    back: "К странице события",
    foot: "Подробности и изменения — на сайте:",
  },
  print: "Напечатать",
  oneSheet: "Печатается на одном листе А4.",
  qr: (address) => `QR-код со ссылкой ${address}`,
  embed: {
    offer: "Показать эту афишу на своём сайте",
    hint: "Вставьте этот код в страницу своего сайта. Ближайшие события будут появляться в ней сами.",
    code: "Код для вставки",
    all: "Вся афиша",
  },
};
