/** Serves the browser's part: Stripe.js and what its iframe loads. */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";

const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  "/stripe.js": { file: "stripe.js", type: "text/javascript" },
  "/payment-element": { file: "payment-element.html", type: "text/html" },
  "/payment-element.js": { file: "payment-element.js", type: "text/javascript" },
  "/payment-element.css": { file: "payment-element.css", type: "text/css" },
  "/page.css": { file: "page.css", type: "text/css" },
};

/** @returns false when the path is none of them */
export async function sendBrowserFile(path: string, response: ServerResponse): Promise<boolean> {
  if (!Object.hasOwn(FILES, path)) return false;
  const { file, type } = FILES[path] as { file: string; type: string };
  const content = await readFile(new URL(`./browser/${file}`, import.meta.url));
  response.writeHead(200, {
    "access-control-allow-origin": "*",
    "cache-control": "no-cache",
    "content-type": `${type}; charset=utf-8`,
    // A shop with COEP or a strict CSP must be able to embed both.
    "cross-origin-resource-policy": "cross-origin",
  });
  response.end(content);
  return true;
}
