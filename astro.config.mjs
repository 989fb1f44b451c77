import { resolve } from "node:path";
import netlify from "@astrojs/netlify";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { readCityFile } from "./src/files/readItem.ts";
import { framing } from "./src/framing.ts";
import { searchIndex } from "./src/searchIndex.ts";

const { languages } = await readCityFile(resolve(process.env.CONTENT_DIR ?? "content"));

/** Pages that say what another page says, for a printer or for another site. */
const isOnlyForUse = /\/embed\/|\/poster\/$/;

export default defineConfig({
  site: process.env.SITE_URL ?? process.env.URL ?? "http://localhost:8888",
  output: "static",
  publicDir: "src/public",
  trailingSlash: "always",
  session: false,
  devToolbar: { enabled: false },
  security: { checkOrigin: false }, // the functions check Origin themselves, and allow a request that names none
  build: { inlineStylesheets: "always" },
  integrations: [
    framing(languages),
    searchIndex(languages),
    sitemap({
      filter: (address) => !isOnlyForUse.test(address),
      i18n: { defaultLocale: languages[0], locales: Object.fromEntries(languages.map((lang) => [lang, lang])) },
    }),
    {
      name: "functions-in-dev",
      hooks: {
        "astro:config:setup": ({ command, updateConfig }) => {
          // The dev server would refuse the functions' addresses, as they end in no slash, before the adapter sees them.
          if (command === "dev") updateConfig({ trailingSlash: "ignore" });
        },
      },
    },
  ],
  adapter: netlify({
    imageCDN: false,
    // Pages made on demand read the content file of the id they are asked for, or the programme this build wrote.
    includeFiles: ["./content/**", "./dist/data/programme.json"],
    devFeatures: { edgeFunctions: false, images: false, environmentVariables: false },
  }),
});
