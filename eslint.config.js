import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import globals from "globals";
import tseslint from "typescript-eslint";

/** The arrows of the house go one way; ARCHITECTURE.md draws them. Each room lists what it must not reach for. */
const arrows = (files, forbidden) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: forbidden }] },
});

const platform = {
  regex: "^(astro($|:|/)|@astrojs/|@netlify/|node:)",
  message: "The domain is pure: no platform, no files, no clock.",
};
const outside = (rooms) => ({
  regex: `(^|/)(${rooms.join("|")})/`,
  message: "This arrow points the wrong way: see the rooms in .github/ARCHITECTURE.md.",
});

export default defineConfig(
  { ignores: ["dist", ".astro", ".netlify", ".data", "node_modules"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true }, globals: globals.node },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/no-unnecessary-type-parameters": "off", // it misreads type parameters that only name a result
      "@typescript-eslint/dot-notation": "off", // the compiler's noPropertyAccessFromIndexSignature wants the brackets
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  { files: ["**/*.{mjs,js}"], languageOptions: { globals: globals.node } },
  ...astro.configs.recommended,
  {
    files: ["**/*.astro"],
    languageOptions: { globals: globals.browser },
    rules: { "no-unused-vars": "off" }, // the compiler looks for them, and knows the names in a type from variables
  },
  arrows(
    ["src/domain/**/*.ts"],
    [
      platform,
      outside(["components", "layouts", "pages", "tools", "files", "i18n", "netlify"]),
      { regex: "^temporal-polyfill/(global|shim)", message: "Import Temporal by name." },
    ],
  ),
  arrows(["src/i18n/**/*.ts"], [platform, outside(["components", "layouts", "pages", "tools", "files", "netlify"])]),
  arrows(["src/files/**/*.ts"], [outside(["components", "layouts", "pages", "tools", "netlify"])]),
  arrows(["src/tools/**/*.ts"], [outside(["components", "layouts", "pages"])]),
  arrows(
    ["netlify/**/*.ts"],
    [
      outside(["components", "layouts", "pages", "tools"]),
      { regex: "^astro:", message: "Functions read the files of the ids they are asked for, never all content." },
    ],
  ),
  {
    files: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
