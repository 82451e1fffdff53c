import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sameOriginOnly } from "./same-origin-only.ts";

let server: Server;
beforeAll(async () => {
  const shop = express();
  shop.use(sameOriginOnly("https://shop.test"));
  shop.use((_req, res) => void res.send("taken"));
  server = createServer(shop);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

/** By node:http, because fetch sets headers of its own. */
function send(method: string, headers: Record<string, string>, path = "/"): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({
      port,
      path,
      method,
      host: "127.0.0.1",
      headers: { host: "shop.test", ...headers },
    });
    sent.on("response", (response) => resolve(response.resume().statusCode!)).on("error", reject);
    sent.end();
  });
}

describe("a form", () => {
  it.each([
    ["of the shop's own page", { "sec-fetch-site": "same-origin", origin: "https://shop.test" }],
    ["of the shop's own page in an old browser", { origin: "https://shop.test" }],
    ["of a program that is no browser", {}],
  ])("%s is taken", async (_, headers) => expect(await send("POST", headers)).toBe(200));

  it.each([
    ["of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.test" }],
    ["of a neighbouring subdomain", { "sec-fetch-site": "same-site", origin: "https://blog.shop.test" }],
    [
      "of another site that claims our origin",
      { "sec-fetch-site": "cross-site", origin: "https://shop.test" },
    ],
    ["of another site in an old browser", { origin: "https://evil.test" }],
    ["of a page that hides where it is", { origin: "null" }],
  ])("%s is refused", async (_, headers) => expect(await send("POST", headers)).toBe(403));

  it("that ends a newsletter comes from any mailbox provider, and only that one does", async () => {
    const foreign = { "sec-fetch-site": "cross-site", origin: "https://mail.test" };
    expect(await send("POST", foreign, "/newsletter/unsubscribe/a.b")).toBe(200);
    for (const path of [
      "/newsletter/unsubscribe/",
      "/newsletter/unsubscribe/a/b",
      "/newsletter/preferences/a.b",
      "/newsletter",
    ]) {
      expect(await send("POST", foreign, path), path).toBe(403);
    }
  });

  it("is not what a link from another site sends", async () => {
    expect(await send("GET", { "sec-fetch-site": "cross-site" })).toBe(200);
  });
});
