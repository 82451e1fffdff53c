import { createRequestHandler } from "@react-router/express";
import express, { type Express } from "express";
import { rateLimit } from "express-rate-limit";
import { RouterContextProvider } from "react-router";
import { requestContext } from "../app/request-context.server.ts";
import { environment } from "../environment.server.ts";
import { limitBody } from "./limit-body.ts";
import { serveMedia } from "./media/serve-media.ts";
import { admitOneClickUnsubscribe, isOneClickUnsubscribe } from "./one-click-unsubscribe.ts";
import { requestId } from "./request-id.ts";
import { sameOriginOnly } from "./same-origin-only.ts";
import { securityHeaders } from "./security-headers.ts";

/** Everything behind the static files: headers, limits, pictures and pages. Bundled with the app by the build. */
export const shop: Express = express();
shop.disable("x-powered-by");
shop.set("trust proxy", environment.TRUSTED_PROXIES);
/** For whoever starts and watches the process: it answers, whatever the back end does. */
shop.get("/health", (_req, res) => {
  res.set("Cache-Control", "no-store").type("text").send("ok");
});
shop.use(requestId);
shop.use(securityHeaders(environment));
shop.get("/media/{*picture}", serveMedia(environment));
shop.use(admitOneClickUnsubscribe);
shop.use(sameOriginOnly(environment.STOREFRONT_URL));
shop.use(limitBody);
shop.use(
  rateLimit({
    windowMs: 60_000,
    limit: environment.POSTS_PER_MINUTE,
    // a provider ends many people's newsletters from one address after a campaign
    skip: (req) => req.method === "GET" || req.method === "HEAD" || isOneClickUnsubscribe(req),
    standardHeaders: "draft-8",
    legacyHeaders: false,
    message: "Too many requests from your network in a short time. Please wait a minute and try again.",
  }),
);
shop.use(
  createRequestHandler({
    build: () => import("virtual:react-router/server-build"),
    mode: environment.NODE_ENV === "development" ? "development" : "production",
    getLoadContext(req, res) {
      const context = new RouterContextProvider();
      context.set(requestContext, {
        nonce: res.locals.nonce,
        requestId: res.locals.requestId,
        shopperAddress: req.ip ?? "",
        isDocument: !req.path.endsWith(".data"),
        written: {},
      });
      return context;
    },
  }),
);
