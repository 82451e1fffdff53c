import type { RequestHandler, Response } from "express";
import type { Environment } from "../../environment.server.ts";
import { encodePicture } from "./encode-picture.ts";
import { type MediaRequest, parseMediaRequest } from "./media-request.ts";
import { MediaStore, mediaName } from "./media-store.ts";
import { MasterUnavailable, readMaster } from "./read-master.ts";

/** A changed picture has a new name in the back end's storage, so an old copy is never wrong for long. */
const monthSeconds = 2_592_000;
/** A stand-in is asked for again soon, when the better file is there. */
const standInSeconds = 60;

/** Answers `/media/<width>/<format>/<source>/<path>`: pictures of this shop in the sizes and formats that pages need. */
export function serveMedia(environment: Environment): RequestHandler {
  const store = new MediaStore(environment.MEDIA_CACHE_DIR);

  async function make(request: MediaRequest): Promise<Buffer | null> {
    const master = await readMaster(request, environment.BACKEND_URL);
    return master && encodePicture(master, request.width, request.format);
  }

  /** AVIF takes five times as long as WebP: the first reader gets WebP under its name, the next ones AVIF. */
  async function answer(res: Response, request: MediaRequest): Promise<void> {
    const stored = await store.stored(request);
    if (stored) return send(res, request, stored, monthSeconds);
    if (request.format !== "avif") {
      const made = await store.add(request, () => make(request), true);
      return send(res, request, made, monthSeconds);
    }
    const standIn: MediaRequest = { ...request, format: "webp" };
    const bytes = (await store.stored(standIn)) ?? (await store.add(standIn, () => make(standIn), true));
    send(res, standIn, bytes, standInSeconds);
    if (bytes) await store.add(request, () => make(request), false);
  }

  return async (req, res) => {
    const request = parseMediaRequest(req.path);
    if (!request) {
      res.sendStatus(404);
      return;
    }
    try {
      await answer(res, request);
    } catch (error) {
      console.error(`request ${res.locals.requestId} ${req.path}`, error);
      if (res.headersSent) return;
      res.set("Cache-Control", "no-store").sendStatus(error instanceof MasterUnavailable ? 503 : 500);
    }
  };
}

function send(res: Response, request: MediaRequest, bytes: Buffer | null, maxAgeSeconds: number): void {
  if (!bytes) {
    res.sendStatus(404);
    return;
  }
  res.set({ "Cache-Control": `public, max-age=${maxAgeSeconds}`, ETag: `"${mediaName(request)}"` });
  res.type(request.format).send(bytes);
}
