/** Sends each request to its part of the sandbox. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendBrowserFile } from "./browser-files.ts";
import { handleControlRequest } from "./control-api.ts";
import type { WebhookDeliverer } from "./deliver-webhooks.ts";
import { handleApiRequest } from "./handle-api-request.ts";
import { overviewPage } from "./overview-page.ts";
import { reportFailure } from "./report-failure.ts";
import type { Sandbox } from "./sandbox.ts";
import { handleThreeDSecurePage } from "./three-d-secure-page.ts";

export async function handleRequest(
  sandbox: Sandbox,
  deliverer: WebhookDeliverer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", sandbox.url);
    if (url.pathname.startsWith("/v1/")) {
      if (request.method === "OPTIONS") return sendPreflight(response);
      return await handleApiRequest(sandbox, request, response, url);
    }
    if (url.pathname.startsWith("/sandbox/"))
      return await handleControlRequest(sandbox, deliverer, request, response, url);
    if (url.pathname.startsWith("/3ds/"))
      return await handleThreeDSecurePage(sandbox, request, response, url);
    if (url.pathname === "/health") return sendText(response, 200, "ok");
    if (url.pathname === "/favicon.ico") return void response.writeHead(204).end();
    if (url.pathname === "/") return sendPage(response, overviewPage(sandbox));
    if (await sendBrowserFile(url.pathname, response)) return;
    sendText(response, 404, "There is nothing here. The Stripe sandbox's own page is at /.");
  } catch (error) {
    reportFailure(error);
    if (!response.headersSent) sendText(response, 500, "The Stripe sandbox failed; its own output says why.");
    else response.destroy();
  }
}

/** Browsers may call the API from any page, as at Stripe. */
function sendPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    "access-control-allow-headers": "Authorization, Content-Type, Idempotency-Key, Stripe-Version",
    "access-control-allow-methods": "GET, POST, DELETE",
    "access-control-allow-origin": "*",
    "access-control-max-age": "600",
  });
  response.end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

export function sendPage(response: ServerResponse, html: string, status = 200): void {
  response
    .writeHead(status, { "cache-control": "no-store", "content-type": "text/html; charset=utf-8" })
    .end(html);
}
