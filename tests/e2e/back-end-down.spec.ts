import { type AddressInfo, type Server, type Socket, connect, createServer } from "node:net";
import type { RunningShop } from "@balance/contracts/running-shop";
import { expectAxeFindsNothing } from "./axe.ts";
import { startOwnStorefront } from "./own-storefront.ts";
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
  const storefront = await startOwnStorefront(shop, {
    BACKEND_URL: `http://localhost:${(wire.address() as AddressInfo).port}`,
  });
  return {
    url: storefront.url,
    cut: () => {
      state.cut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => (state.cut = false),
    close: async () => {
      storefront.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => wire.close(resolve));
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
    await page.goto("/articles/live-cultures-and-skin");
    storefront.cut();
    const article = await page.goto("/articles/live-cultures-and-skin");
    expect(article!.status(), "an article that somebody has read").toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Live cultures and skin");
    const product = await page.goto("/products/totally-derma-collagen-drink");
    expect(product!.status()).toBe(503);
    await expect(
      page
        .getByRole("link", { name: /try again/i })
        .or(page.getByRole("button", { name: /try again/i }))
        .first(),
    ).toBeVisible();
    await expectAxeFindsNothing(page, "503");
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
