import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const textual = new Set([".js", ".css", ".svg", ".json", ".webmanifest"]);

/** Writes `.br` and `.gz` beside every textual file of the browser's build, so that the server never compresses them. */
export function compressAssets(): Plugin {
  return {
    name: "compress-assets",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    writeBundle: {
      sequential: true,
      order: "post",
      async handler(options) {
        if (!options.dir) throw new Error("The browser's build has no output folder to compress");
        const entries = await readdir(options.dir, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && textual.has(extname(entry.name)));
        await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))));
      },
    },
  };
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
