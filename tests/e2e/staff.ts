import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** Signs `page` in to the admin as the demo's member of staff; its own log-in form is the engine's, not ours to test. */
export async function signInAsStaff(page: Page, shop: RunningShop): Promise<void> {
  const login = await page.request.post(`${shop.backendUrl}/auth/user/emailpass`, {
    data: { email: shop.adminEmail, password: shop.adminPassword },
  });
  expect(login.status()).toBe(200);
  const { token } = (await login.json()) as { token: string };
  const session = await page.request.post(`${shop.backendUrl}/auth/session`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(session.status()).toBe(200);
}
