import type { NowWords } from "./nowWords.ts";

const soon = "Starts in # minutes.";
const soonBriefly = "in # minutes";

export const nowEn: NowWords = {
  soon: { one: "Starts in # minute.", few: soon, many: soon, other: soon },
  soonBriefly: { one: "in # minute", few: soonBriefly, many: soonBriefly, other: soonBriefly },
  lastsUntil: (day) => `On until ${day}.`,
  joinFrom: (time) => `You can join from this time: ${time}.`,
  joinNow: "You can join now.",
  joinAsk: "The link is not here: whoever holds the event gives it.",
  recordingSoon: "The recording is being prepared. It will appear on this page.",
  recordingSoonOf: (day) => `The recording of ${day} is being prepared. It will appear on this page.`,
  recordingReady: "There is a recording.",
  recordingNever: "There will be no recording.",
  recordingSoonBriefly: "recording being prepared",
  onlineNow: "online now",
  onlineTitle: "Online now and soon",
  about: "This page marks by itself what is about to begin, what is on and what is over.",
  pause: "Pause updates",
  resume: "Resume updates",
  paused: "Updates are paused.",
  resumed: "The page updates by itself again.",
};
