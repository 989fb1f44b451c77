import netlify from "@astrojs/netlify";
import { defineConfig } from "astro/config";

export default defineConfig({
  site: process.env.SITE_URL ?? process.env.URL ?? "http://localhost:8888",
  output: "static",
  publicDir: "src/public",
  trailingSlash: "always",
  session: false,
  devToolbar: { enabled: false },
  security: { checkOrigin: false }, // the functions check Origin themselves, and allow a request that names none
  build: { inlineStylesheets: "always" },
  adapter: netlify({
    imageCDN: false,
    includeFiles: ["./content/**"], // pages made on demand read the content file of the id they are asked for
    devFeatures: { edgeFunctions: false, images: false, environmentVariables: false },
  }),
});
