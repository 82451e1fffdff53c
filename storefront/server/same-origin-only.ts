import type { RequestHandler } from "express";
import { isOneClickUnsubscribe } from "./one-click-unsubscribe.ts";

/**
 * Refuses a form that another site's page sends (CSRF). A browser says where a request comes from in Sec-Fetch-Site, which
 * no page can set; an old one, or one on plain http, in Origin alone. React Router compares Origin for pages, but not for
 * routes that answer without one, and SameSite=Lax lets a neighbouring subdomain through.
 * One address is open to all by design: see one-click-unsubscribe.ts. Who sends neither header is no browser, and brings nobody's cookies along.
 */
export function sameOriginOnly(shopUrl: string): RequestHandler {
  return (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD" || isOneClickUnsubscribe(req)) return next();
    const site = req.get("sec-fetch-site");
    const origin = req.get("origin");
    const isOurs = site
      ? site === "same-origin" || site === "none"
      : origin === undefined || isOneOf(origin, [new URL(shopUrl).host, req.get("host")]);
    if (isOurs) return next();
    res.status(403).type("text").send("This form was sent by another site, so the shop did not take it.");
  };
}

function isOneOf(origin: string, hosts: (string | undefined)[]): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
