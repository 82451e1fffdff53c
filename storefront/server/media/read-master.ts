import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { MediaRequest } from "./media-request.ts";

/** Drawn pictures of the shop itself (the coast, the map); they lie beside the package's built code. */
const ownPictures = join(
  dirname(createRequire(import.meta.url).resolve("@balance/demo-shop/catalogue")),
  "../pictures",
);

const timeoutMs = 5_000;
const biggestBytes = 25 * 1024 * 1024;

/** The picture's source didn't answer or broke; asking later may work. */
export class MasterUnavailable extends Error {
  override name = "MasterUnavailable";
}

/**
 * Reads the master picture; null when there is none.
 * @throws {MasterUnavailable} the back end doesn't answer
 * @throws {Error} larger than 25 MB
 */
export async function readMaster({ source, path }: MediaRequest, backendUrl: string): Promise<Buffer | null> {
  return source === "shop" ? readOwn(path) : readUploaded(path, backendUrl);
}

async function readOwn(path: string): Promise<Buffer | null> {
  try {
    return await readFile(join(ownPictures, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function readUploaded(path: string, backendUrl: string): Promise<Buffer | null> {
  const address = new URL(`/static/${path.split("/").map(encodeURIComponent).join("/")}`, backendUrl);
  let response: Response;
  try {
    // A redirect could lead anywhere, also into our own network.
    response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
  } catch (cause) {
    throw new MasterUnavailable(`GET ${address.pathname} got no answer`, { cause });
  }
  if (response.status === 404) return null;
  if (!response.ok) throw new MasterUnavailable(`GET ${address.pathname} answered ${response.status}`);
  const declared = Number(response.headers.get("content-length") ?? 0);
  if (declared > biggestBytes)
    throw new Error(`${address.pathname} has ${declared} bytes, over ${biggestBytes}`);
  return Buffer.from(await response.arrayBuffer());
}
