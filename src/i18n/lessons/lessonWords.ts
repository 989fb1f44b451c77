/** How a language speaks on the pages that help: lessons, practice, places where people help. */
export interface LessonWords {
  menu: string;
  title: string;
  summary: string;
  /** Before the name of a lesson, where its reader is about to need it. */
  firstTime: string;
  step: (number: number) => string;
  stuck: string;
  allLessons: string;
  path: string;
  pathOver: string;
  pathNothing: string;
  practice: {
    title: string;
    summary: string;
    platform: string;
    press: (button: string) => string;
    nothingSent: string;
    doneTitle: string;
    done: string;
    again: string;
    programme: string;
  };
  places: {
    title: string;
    summary: string;
    empty: string;
    hours: string;
    here: string;
    ask: string;
  };
}
