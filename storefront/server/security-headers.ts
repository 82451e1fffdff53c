import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import type { Environment } from "../environment.server.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express offers no other way to type res.locals
  namespace Express {
    interface Locals {
      nonce: string;
      requestId: string;
    }
  }
}

const twoYearsSeconds = 63_072_000;

/** Sets the headers that every answer carries, and leaves the nonce in `res.locals`. */
export function securityHeaders(environment: Environment): RequestHandler {
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString("base64");
    res.locals.nonce = nonce;
    res.set({
      "Content-Security-Policy": contentSecurityPolicy({
        nonce,
        stripeJsUrl: environment.STRIPE_JS_URL,
        development: environment.NODE_ENV === "development",
      }),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      // Apple Pay and Google Pay are opened by Stripe's frame,
      "Permissions-Policy":
        'camera=(), microphone=(), geolocation=(), payment=(self "https://js.stripe.com"), browsing-topics=()',
      // and some browsers open them as a window, which has to answer its opener.
      "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    });
    if (environment.NODE_ENV === "production") {
      res.set("Strict-Transport-Security", `max-age=${twoYearsSeconds}; includeSubDomains`);
    }
    next();
  };
}
