import { randomUUID } from "node:crypto";
import type { Application, RequestHandler } from "express";

const acceptable = /^[\w-]{8,64}$/;

/** Gives each request an id for log and answer; a trusted proxy's own is kept, so that both logs tell one story. */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.get("x-request-id");
  const trusted = given !== undefined && acceptable.test(given) && trustsProxies(req.app);
  res.locals.requestId = trusted ? given : randomUUID();
  res.set("X-Request-Id", res.locals.requestId);
  next();
};

function trustsProxies(app: Application): boolean {
  return Boolean(app.get("trust proxy"));
}
