/** Serves the browser's part: Stripe.js and what its iframe loads. */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";

const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  "/payment-element": { file: "payment-element.html", type: "text/html" },
  "/payment-element.js": { file: "payment-element.js", type: "text/javascript" },
  "/appearance.js": { file: "appearance.js", type: "text/javascript" },
  "/card-format.js": { file: "card-format.js", type: "text/javascript" },
  "/payment-element.css": { file: "payment-element.css", type: "text/css" },
  "/express-checkout-button": { file: "express-checkout-button.html", type: "text/html" },
  "/express-checkout-button.js": { file: "express-checkout-button.js", type: "text/javascript" },
  "/wallet-sheet": { file: "wallet-sheet.html", type: "text/html" },
  "/wallet-sheet.js": { file: "wallet-sheet.js", type: "text/javascript" },
  "/wallet-samples.js": { file: "wallet-samples.js", type: "text/javascript" },
  "/wallet-port.js": { file: "wallet-port.js", type: "text/javascript" },
  "/wallet.css": { file: "wallet.css", type: "text/css" },
  "/page.css": { file: "page.css", type: "text/css" },
};

/** Each after the ones it imports. */
const STRIPE_JS_MODULES = [
  "origin.js",
  "errors.js",
  "emitter.js",
  "colour-behind.js",
  "payment-element-host.js",
  "wallet-frame.js",
  "wallet-session.js",
  "express-checkout-element.js",
  "elements.js",
  "stripe-object.js",
  "define-stripe.js",
];

/** @returns false when the path is none of them */
export async function sendBrowserFile(path: string, response: ServerResponse): Promise<boolean> {
  if (path === "/stripe.js") {
    send(response, "text/javascript", await joinStripeJs());
    return true;
  }
  if (!Object.hasOwn(FILES, path)) return false;
  const { file, type } = FILES[path] as { file: string; type: string };
  send(response, type, await readBrowserFile(file));
  return true;
}

/** Pages load Stripe.js as a classic script that defines `window.Stripe` at once, so its modules are joined to one. */
async function joinStripeJs(): Promise<string> {
  const modules = await Promise.all(STRIPE_JS_MODULES.map((name) => readBrowserFile(`stripe-js/${name}`)));
  const code = modules.map((text) => text.replaceAll(/^import [^;]*;$/gm, "").replaceAll(/^export /gm, ""));
  return `(() => {\n"use strict";\n${code.join("\n")}})();\n`;
}

function readBrowserFile(name: string): Promise<string> {
  return readFile(new URL(`./browser/${name}`, import.meta.url), "utf8");
}

function send(response: ServerResponse, type: string, content: string): void {
  response.writeHead(200, {
    "access-control-allow-origin": "*",
    "cache-control": "no-cache",
    "content-type": `${type}; charset=utf-8`,
    // A shop that isolates its pages (COEP) must still be able to embed these.
    "cross-origin-resource-policy": "cross-origin",
  });
  response.end(content);
}
