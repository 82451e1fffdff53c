import type { RequestHandler } from "express";
import type { Environment } from "../../environment.server.ts";
import { encodePicture } from "./encode-picture.ts";
import { type MediaRequest, parseMediaRequest } from "./media-request.ts";
import { MediaStore, mediaName } from "./media-store.ts";
import { MasterUnavailable, readMaster } from "./read-master.ts";

const monthSeconds = 2_592_000;

/** Answers `/media/<width>/<format>/<source>/<path>`: pictures of this shop in the sizes and formats that pages need. */
export function serveMedia(environment: Environment): RequestHandler {
  const store = new MediaStore(environment.MEDIA_CACHE_DIR);

  async function make(request: MediaRequest): Promise<Buffer | null> {
    const master = await readMaster(request, environment.BACKEND_URL);
    return master && encodePicture(master, request.width, request.format);
  }

  return async (req, res) => {
    const request = parseMediaRequest(req.path);
    if (!request) {
      res.sendStatus(404);
      return;
    }
    try {
      const bytes = await store.find(request, () => make(request));
      if (!bytes) {
        res.sendStatus(404);
        return;
      }
      // A changed picture has a new name in the back end's storage, so an old copy is never wrong for long.
      res.set({ "Cache-Control": `public, max-age=${monthSeconds}`, ETag: `"${mediaName(request)}"` });
      res.type(request.format).send(bytes);
    } catch (error) {
      console.error(`request ${res.locals.requestId} ${req.path}`, error);
      res.set("Cache-Control", "no-store").sendStatus(error instanceof MasterUnavailable ? 503 : 500);
    }
  };
}
