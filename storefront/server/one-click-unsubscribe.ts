import type { Request, RequestHandler } from "express";

const path = /^\/newsletter\/unsubscribe\/[^/]+\/?$/;

/** The one address that other sites may post to: mailbox providers end a newsletter there for its reader (RFC 8058). */
export function isOneClickUnsubscribe(req: Pick<Request, "method" | "path">): boolean {
  return req.method === "POST" && path.test(req.path);
}

/**
 * The request proves itself by the token in its address, and brings nobody's cookies along: it may come from anywhere.
 * React Router would refuse a foreign Origin, so it doesn't see it; nor does it see a cookie.
 */
export const admitOneClickUnsubscribe: RequestHandler = (req, _res, next) => {
  if (isOneClickUnsubscribe(req)) {
    delete req.headers.origin;
    delete req.headers.cookie;
  }
  next();
};
