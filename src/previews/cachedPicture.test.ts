import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeFolder } from "../../netlify/local/testing/tempSite.ts";

test("a picture is drawn once, and what no build asked for in two months is removed", async () => {
  const folder = join(await makeFolder({ "previews/old.png": "old", "previews/new.png": "new" }), "previews");
  const long = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000);
  await utimes(join(folder, "old.png"), long, long);
  let drawn = 0;
  const draw = () => Promise.resolve(Buffer.from(`picture ${String(++drawn)}`));
  for (let build = 0; build < 2; build++) {
    vi.resetModules();
    const { cachedPicture } = await import("./cachedPicture.ts");
    expect((await cachedPicture(folder, "choir.png", draw)).toString()).toBe("picture 1");
  }
  expect(await readdir(folder)).toEqual(["choir.png", "new.png"]);
});
