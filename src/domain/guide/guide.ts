import type { ArchiveData } from "../archive/archiveSchema.ts";
import type { City } from "../city/citySchema.ts";
import type { Entry } from "../content/entry.ts";
import type { EventData } from "../events/eventSchema.ts";
import type { InstitutionData } from "../institutions/institutionSchema.ts";
import type { LessonData } from "../lessons/lessonSchema.ts";
import type { SeriesData } from "../series/seriesSchema.ts";
import type { VenueData } from "../venues/venueSchema.ts";

type Of<Data> = Omit<Data, "lang"> & Entry;

export type Event = Of<EventData>;
export type ArchiveEntry = Of<ArchiveData>;
export type Venue = Of<VenueData>;
export type Institution = Of<InstitutionData>;
export type Series = Of<SeriesData>;
export type Lesson = Of<LessonData>;

/** Everything a city's content folder says, checked; each list in the order of its ids. Plain data. */
export interface Guide {
  city: City;
  events: Event[];
  archive: ArchiveEntry[];
  venues: Venue[];
  institutions: Institution[];
  series: Series[];
  lessons: Lesson[];
}
