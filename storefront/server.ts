import { createServer } from "node:http";
import { join } from "node:path";
import compression from "compression";
import express, { type Express } from "express";
import { environment } from "./environment.server.ts";
import type * as ShopModule from "./server/shop.ts";

const here = import.meta.dirname;
/** Longer than any proxy's own idle time, so that the proxy, not we, closes a connection it may be about to reuse. */
const keepAliveMs = 65_000;
const drainMs = 10_000;

const server = express();
server.disable("x-powered-by");
await (environment.NODE_ENV === "development" ? serveFromSource(server) : serveFromBuild(server));

const http = createServer(server);
http.keepAliveTimeout = keepAliveMs;
http.on("error", (error: NodeJS.ErrnoException) => {
  const port = environment.STOREFRONT_PORT;
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is in use: stop what listens there or set STOREFRONT_PORT.`
      : error,
  );
  process.exit(1);
});
http.listen(environment.STOREFRONT_PORT, () =>
  process.stdout.write(`Storefront: ${environment.STOREFRONT_URL}\n`),
);

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);

/** Answers what has been asked, takes nothing new, then leaves. */
function stop(): void {
  http.close(() => process.exit(0));
  http.closeIdleConnections();
  setTimeout(() => {
    http.closeAllConnections();
    process.exit(0);
  }, drainMs).unref();
}

async function serveFromBuild(server: Express): Promise<void> {
  const { default: sirv } = await import("sirv");
  // The build's name for server/shop.ts; it exists only after `react-router build`.
  const bundle = join(here, "build/server/index.js");
  const { shop } = (await import(bundle)) as typeof ShopModule;
  const yearSeconds = 31_536_000;
  const daySeconds = 86_400;
  // Before the files: it leaves those alone that come with their compressed twin.
  server.use(compression());
  const files = sirv(join(here, "build/client"), {
    // Looks at the disk each time: a listing kept from the start would name files that the next build has removed, and
    // reading one of those ends the process.
    dev: true,
    brotli: true,
    gzip: true,
    setHeaders(res, pathname) {
      const hashed = pathname.startsWith("/assets/");
      res.setHeader(
        "Cache-Control",
        hashed ? `public, max-age=${yearSeconds}, immutable` : `public, max-age=${daySeconds}`,
      );
      res.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  // Every file has an ending and no page has one, so pages cost no look at the disk.
  server.use((req, res, next) => (/\.\w+$/.test(req.path) ? files(req, res, next) : next()));
  server.use(shop);
}

async function serveFromSource(server: Express): Promise<void> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ root: here, server: { middlewareMode: true } });
  server.use(vite.middlewares);
  server.use(async (req, res, next) => {
    try {
      const { shop } = (await vite.ssrLoadModule("./server/shop.ts")) as typeof ShopModule;
      shop(req, res, next);
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error);
      next(error);
    }
  });
}
