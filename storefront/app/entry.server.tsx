import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { footerMarkup } from "./layout/footer-markup.server.tsx";
import { ServerWrittenMarkup } from "./layout/server-written.tsx";
import { requestContext } from "./request-context.server.ts";
import type { loader as rootLoader } from "./root.tsx";

const renderTimeoutMs = 8_000;
const retryAfterSeconds = 10;

/** Renders a whole page: loaders have finished by now, so there is nothing worth streaming ahead of the rest. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { nonce, written } = loadContext.get(requestContext);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  if (status === 503) headers.set("Retry-After", String(retryAfterSeconds));
  if (request.method === "HEAD") return Promise.resolve(new Response(null, { status, headers }));

  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerWrittenMarkup
        value={{ "recall-banner": "", ...written, footer: footerMarkup(footerFacts(routerContext)) }}
      >
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </ServerWrittenMarkup>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        },
        onShellError: reject,
        onError(error) {
          console.error(error);
        },
      },
    );
    const timer = setTimeout(
      () => abort(new Error(`Rendering took over ${renderTimeoutMs} ms`)),
      renderTimeoutMs,
    );
  });
}

/** An error page may have no data of the root. */
function footerFacts({ staticHandlerContext: { loaderData } }: EntryContext) {
  const shop = loaderData.root as Awaited<ReturnType<typeof rootLoader>>["data"] | undefined;
  return { trader: shop?.trader ?? null, paymentsAreTests: shop?.paymentsAreTests ?? false };
}

/** Logs what nobody expected; a 404 or a told 503 is an answer, and a shopper who left is no fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const requestId = context.get(requestContext).requestId;
  console.error(`request ${requestId} ${request.method} ${new URL(request.url).pathname}`, error);
};
