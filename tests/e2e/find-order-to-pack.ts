import type { DispatchOrdersResponse } from "@balance/contracts/dispatch-desk";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** The only order of a shopper, as the packing bench lists it. `page` is signed in as staff. */
export async function findOrderToPack(
  page: Page,
  shop: RunningShop,
  shopperEmail: string,
): Promise<DispatchOrdersResponse["orders"][number]> {
  const address = `${shop.backendUrl}/admin/dispatch/orders?q=${encodeURIComponent(shopperEmail)}`;
  const { orders } = (await (await page.request.get(address)).json()) as DispatchOrdersResponse;
  expect(orders).toHaveLength(1);
  return orders[0]!;
}
