import { defineConfig } from "vitest/config";

const include = (pattern: string) => [`src/**/${pattern}`, `netlify/**/${pattern}`];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rooms",
          include: include("*.test.ts"),
          exclude: ["**/*.site.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        // The whole site, built once and served; see netlify/local/testing/builtSite.ts.
        test: {
          name: "site",
          include: include("*.site.test.ts"),
          globalSetup: "netlify/local/testing/builtSite.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
