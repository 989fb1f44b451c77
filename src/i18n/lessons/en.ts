import type { LessonWords } from "./lessonWords.ts";

export const lessonsEn: LessonWords = {
  menu: "Help",
  title: "Help",
  summary: "Lessons in plain words and pictures. And should it not work: people who will help.",
  firstTime: "First time? See the lesson:",
  step: (number) => `Step ${number}.`,
  stuck: "It did not work? That happens to everybody.",
  allLessons: "All lessons",
  path: "Classes, one after another",
  pathOver: "It is over.",
  pathNothing: "There are no new dates yet.",
  practice: {
    title: "Practise joining",
    summary: "A page to practise on: nothing here can be broken.",
    platform: "a practice class",
    press: (button) =>
      `This is what the place where one joins looks like on an event's page. Find the button “${button}” and press it.`,
    nothingSent: "This is practice: nobody will see you, and nothing is sent anywhere.",
    doneTitle: "You did it! That was all.",
    done: "You pressed the very button. On the page of a real class it opens the programme where you are expected.",
    again: "Try again",
    programme: "Choose an event in the programme",
  },
  places: {
    title: "Where people help",
    summary: "Come here with your own telephone and any question.",
    empty: "This list has not been made yet.",
    hours: "When",
    here: "Help with telephones and computers",
    ask: "Call or write",
  },
};
