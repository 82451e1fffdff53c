import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, type Server, type Socket, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunningShop } from "@balance/contracts/running-shop";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

/** A storefront of its own behind a wire to the back end that can be cut. */
async function storefrontWithCuttableWire(shop: RunningShop) {
  const backend = new URL(shop.backendUrl);
  const sockets = new Set<Socket>();
  const state = { cut: false };
  const wire: Server = createServer((client) => {
    if (state.cut) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(backend.port), backend.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => wire.listen(0, "localhost", resolve));
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const free = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(free));
    });
  });
  const folder = path.resolve(import.meta.dirname, "../../storefront");
  const media = mkdtempSync(path.join(tmpdir(), "balance-media-"));
  const url = `http://localhost:${port}`;
  const storefront: ChildProcess = spawn(process.execPath, [path.join(folder, "server.ts")], {
    cwd: folder,
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "demo",
      STOREFRONT_PORT: String(port),
      STOREFRONT_URL: url,
      BACKEND_URL: `http://localhost:${(wire.address() as AddressInfo).port}`,
      MEDUSA_PUBLISHABLE_KEY: shop.publishableKey,
      STOREFRONT_KEY: shop.storefrontKey,
      SESSION_SECRET: "only-for-this-test-0123456789abcdef",
      STRIPE_PUBLISHABLE_KEY: "pk_test_of_this_test",
      STRIPE_JS_URL: `${shop.stripeSandboxUrl}/stripe.js`,
      MEDIA_CACHE_DIR: media,
    },
  });
  await expect
    .poll(
      async () =>
        fetch(`${url}/health`).then(
          (r) => r.ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  return {
    url,
    cut: () => {
      state.cut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => (state.cut = false),
    close: async () => {
      storefront.kill("SIGTERM");
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => wire.close(resolve));
      rmSync(media, { recursive: true, force: true });
    },
  };
}

test.use({ expectedConsoleErrors: [/status of 50\d/, /Failed to (fetch|load resource)/] });

test("while the back end is down the shop says so, offers to try again, and keeps the basket", async ({
  browser,
  shop,
}) => {
  const storefront = await storefrontWithCuttableWire(shop);
  const context = await browser.newContext({ baseURL: storefront.url });
  const page = await context.newPage();
  try {
    await new Shopper(page).addToBasket("marine-collagen-peptides-vitamin-c");
    storefront.cut();
    const product = await page.goto("/products/totally-derma-collagen-drink");
    expect(product!.status()).toBe(503);
    await expect(
      page
        .getByRole("link", { name: /try again/i })
        .or(page.getByRole("button", { name: /try again/i }))
        .first(),
    ).toBeVisible();
    const basket = await page.goto("/basket");
    expect(basket!.status()).toBe(503);
    expect((await page.goto("/about"))!.status(), "a page that needs nothing from the back end").toBe(200);
    storefront.mend();
    expect((await page.goto("/basket"))!.status()).toBe(200);
    await expect(page.getByRole("link", { name: /Marine Collagen/ }).first()).toBeVisible();
  } finally {
    await context.close();
    await storefront.close();
  }
});
