import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { compressAssets } from "./server/compress-assets.ts";

// Native code, and packages that read files beside their own source, stay outside the server's bundle.
const outsideBundle = ["sharp", "express", "express-rate-limit", "fontkit"];

/**
 * Left alone, the browser's build makes a file of every module that two pages share: twenty files of a few hundred
 * bytes on the product page, each compressed alone. Together they weigh 3 kB less and save their requests.
 */
const browserChunks = [
  {
    name: "framework",
    test: /node_modules\/(?:\.pnpm\/)?(?:react|react-dom|react-router|scheduler)[@/]/,
    priority: 2,
  },
  {
    name: "parts",
    test: /storefront\/app\/(?:cart|catalogue|delivery|layout|seo|ui)\/|packages\/money\//,
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), reactRouter(), compressAssets()],
  // The built shop always runs React's production build, whatever NODE_ENV it is started with ("demo", say): React is
  // bundled in, and the one switch it reads is replaced here.
  define: command === "build" ? { "process.env.NODE_ENV": JSON.stringify("production") } : {},
  // Nothing is inlined as a data: address, so that the content security policy needs no exception for them.
  build: { assetsInlineLimit: 0 },
  environments: {
    client: { build: { rollupOptions: { output: { codeSplitting: { groups: browserChunks } } } } },
    ssr: {
      build: { rollupOptions: { input: "./server/shop.ts" } },
      resolve:
        command === "build"
          ? { noExternal: true, external: outsideBundle }
          : // Else Node picks React Router's production files for it and Vite the development ones for us: two copies.
            { noExternal: ["@react-router/express", "@react-router/node"] },
    },
  },
}));
