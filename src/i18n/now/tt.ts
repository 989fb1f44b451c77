import type { NowWords } from "./nowWords.ts";

const soon = "# минуттан башлана.";
const soonBriefly = "# минуттан";

export const nowTt: NowWords = {
  soon: { one: soon, few: soon, many: soon, other: soon },
  soonBriefly: { one: soonBriefly, few: soonBriefly, many: soonBriefly, other: soonBriefly },
  lastsUntil: (day) => `${day} кадәр дәвам итә.`,
  joinFrom: (time) => `Шушы вакыттан тоташырга була: ${time}.`,
  joinNow: "Хәзер тоташырга була.",
  joinAsk: "Сылтама монда юк: аны үткәрүче бирә.",
  recordingSoon: "Язма әзерләнә. Ул шушы биттә булачак.",
  recordingSoonOf: (day) => `Язма (${day}) әзерләнә. Ул шушы биттә булачак.`,
  recordingReady: "Язмасы бар.",
  recordingNever: "Язмасы булмаячак.",
  recordingSoonBriefly: "язмасы әзерләнә",
  onlineNow: "хәзер онлайн",
  onlineTitle: "Онлайн: хәзер һәм тиздән",
  about: "Бит тиздән ни башланасын, хәзер ни барганын һәм ни тәмамланганын үзе билгеләп тора.",
  pause: "Яңартуны туктатып тору",
  resume: "Яңартуны дәвам итү",
  paused: "Яңарту туктатылды.",
  resumed: "Бит кабат үзе яңара.",
};
