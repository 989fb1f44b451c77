import { expect, test } from "vitest";
import { findNamed } from "./findNamed.ts";

test.each([
  ["Whole names before parts", ["Event title", "Title"], ["title"], ["Title", "Event title"]],
  ["ends before middles", ["Title of event", "Main title"], ["title"], ["Main title", "Title of event"]],
  ["names in their order", ["date", "start"], ["start", "date"], ["start", "date"]],
  ["capitals inside as spaces", ["startDate"], ["start date"], ["startDate"]],
  ["signs as spaces", ["start_date", "@type"], ["start date", "type"], ["start_date", "@type"]],
  [
    "the outer before the inner",
    ["place.hall.address", "place.address"],
    ["address"],
    ["place.address", "place.hall.address"],
  ],
  ["what JSON wraps a record in as nothing", ["properties.title"], ["title"], ["properties.title"]],
  ["what JSON writes a text in as nothing", ["title.de", "title.rendered"], ["title"], ["title.de", "title.rendered"]],
  [
    "names that go on to something else not",
    ["place.id", "venue_url", "price currency"],
    ["place", "venue", "price"],
    [],
  ],
  ["parts of words not", ["subtitle"], ["title"], []],
])("%s", (_, columns, names, found) => {
  expect(findNamed(columns, names)).toEqual(found);
});

test("what is said of something within a record is not said of the record itself", () => {
  const columns = ["organizer.name", "attributes.name"];
  expect(findNamed(columns, ["name"], { own: true })).toEqual(["attributes.name"]);
});
