import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "@balance/local-stack/free-port";
import type { RunningShop } from "@balance/contracts/running-shop";
import { expect } from "./shop-test.ts";

interface OwnStorefront {
  url: string;
  stop: () => void;
}

/** The built storefront once more, on a port of its own, with settings that the shop under test does not have. */
export async function startOwnStorefront(
  shop: RunningShop,
  settings: Record<string, string | undefined>,
): Promise<OwnStorefront> {
  const folder = path.resolve(import.meta.dirname, "../../storefront");
  const media = mkdtempSync(path.join(tmpdir(), "balance-media-"));
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const storefront: ChildProcess = spawn(process.execPath, [path.join(folder, "server.ts")], {
    cwd: folder,
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "demo",
      STOREFRONT_PORT: String(port),
      STOREFRONT_URL: url,
      BACKEND_URL: shop.backendUrl,
      MEDUSA_PUBLISHABLE_KEY: shop.publishableKey,
      STOREFRONT_KEY: shop.storefrontKey,
      SESSION_SECRET: "only-for-this-test-0123456789abcdef",
      STRIPE_PUBLISHABLE_KEY: "pk_test_of_this_test",
      STRIPE_JS_URL: `${shop.stripeSandboxUrl}/stripe.js`,
      MEDIA_CACHE_DIR: media,
      ...settings,
    },
  });
  await expect
    .poll(
      async () =>
        fetch(`${url}/health`).then(
          (answer) => answer.ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  return {
    url,
    stop: () => {
      storefront.kill("SIGTERM");
      rmSync(media, { recursive: true, force: true });
    },
  };
}
