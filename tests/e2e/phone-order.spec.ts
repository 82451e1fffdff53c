import { randomUUID } from "node:crypto";
import type {
  MakePhoneOrderRequest,
  PhoneOrderResponse,
  PreviewPhoneOrderResponse,
} from "@balance/contracts/phone-order";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expectAxeFindsNothing, expectAxeFindsNothingInMain } from "./axe.ts";
import type { Inbox } from "./inbox.ts";
import { expect, test } from "./shop-test.ts";
import { Shopper } from "./shopper.ts";
import { signInAsStaff } from "./staff.ts";

const sku = "BAL-PSY-300";

test("staff take an order on the phone, and its customer pays it by the link in the mail", async ({
  page,
  browser,
  shop,
  inbox,
}) => {
  test.slow();
  const name = `Penrose ${randomUUID().slice(0, 8)}`;
  const email = `caller-${randomUUID()}@example.com`;
  const desk = await openDesk(browser, shop);

  await desk.goto(`${shop.adminUrl}/phone-orders/new`);
  await desk.getByLabel("Name, SKU or barcode").fill(sku);
  await desk.keyboard.press("Enter");
  await desk
    .getByRole("list", { name: "Found" })
    .getByRole("button", { name: /^Add Psyllium/ })
    .first()
    .click();
  await desk.getByRole("spinbutton", { name: /^How many: Psyllium/ }).fill("2");
  const fields: [label: string, typed: string][] = [
    ["Email", email],
    ["Phone, if they give it", "01632 960 002"],
    ["First name", "Demelza"],
    ["Last name", name],
    ["Address", "3 Harbour Steps"],
    ["Town or city", "Padstow"],
    ["Postcode", "pl288aq"],
    ["Note", "Rings back on Friday"],
  ];
  for (const [label, typed] of fields) await desk.getByLabel(label, { exact: true }).fill(typed);
  await desk.getByRole("radio", { name: /^Tracked 48/ }).check();
  await expect(desk.getByRole("list", { name: "To read out" })).toContainText("delivery included");
  const send = desk.getByRole("button", { name: "Make it and send the link" });
  await expect(send).toBeEnabled();
  await expectAxeFindsNothingInMain(desk);
  await send.click();
  const entry = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name }) });
  await expect(entry).toContainText("Waiting");
  await expect(entry).toContainText(/2 × Psyllium/);
  await expectAxeFindsNothingInMain(desk);

  // who has begun a basket of their own must not lose it
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await page.goto(await linkTo(inbox, email));
  await expect(page.getByRole("heading", { level: 1, name: "Your order is ready to pay" })).toBeVisible();
  await expect(page.getByText("You have a basket of your own here")).toBeVisible();
  await expectAxeFindsNothing(page, "a phone order to be paid");
  await page.getByRole("button", { name: "Go on to payment" }).click();
  await expect(page.getByRole("region", { name: "Check your order" })).toContainText("3 Harbour Steps");
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  await page.goto("/basket");
  await expect(page.getByRole("main")).toContainText("Collagen");

  await desk.reload();
  await desk.getByRole("combobox", { name: "Which phone orders" }).click();
  await desk.getByRole("option", { name: "Paid" }).click();
  await expect(entry.getByRole("link", { name: /^order B-\d+$/ })).toBeVisible();
  await page.goto(await linkTo(inbox, email));
  await expect(page.getByRole("heading", { level: 1, name: "This order is paid" })).toBeVisible();
  await expectAxeFindsNothing(page, "a phone order that is paid");
  await desk.context().close();
});

test("an order that staff call off can't be paid any more, by nobody who has its link or its basket", async ({
  page,
  browser,
  shop,
  inbox,
}) => {
  const email = `caller-${randomUUID()}@example.com`;
  const desk = await openDesk(browser, shop);
  const id = await makePhoneOrder(desk.request, shop, email);
  const link = await linkTo(inbox, email);
  await page.goto(link);
  await page.getByRole("button", { name: "Go on to payment" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();

  const called = await desk.request.post(`${shop.backendUrl}/admin/phone-orders/${id}/call-off`, {
    data: {},
  });
  expect(called.status()).toBe(200);
  await page.goto("/checkout");
  await expect(page.getByText("This order can’t be paid any more").first()).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "This order was called off" })).toBeVisible();
  await expectAxeFindsNothing(page, "a phone order that was called off");
  await new Shopper(page).addToBasket("psyllium-husk-powder");
  await page.goto("/basket");
  await expect(page.getByRole("link", { name: "Go to checkout" })).toBeVisible();
  await expect(page.getByText("This order can’t be paid any more")).toHaveCount(0);
  await desk.context().close();
});

/** A member of staff at a desk, beside the customer. */
async function openDesk(browser: Browser, shop: RunningShop): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    isMobile: false,
    hasTouch: false,
  });
  const desk = await context.newPage();
  await signInAsStaff(desk, shop);
  return desk;
}

async function linkTo(inbox: Inbox, email: string): Promise<string> {
  const read = async () =>
    (await inbox.mailsTo(email)).flatMap(({ text }) => /https?:\S+\/pay\/[\w.-]+/.exec(text)?.[0] ?? [])[0];
  await expect.poll(read, { timeout: 30_000 }).toBeTruthy();
  return (await read())!;
}

/** By the calls of the form, and gives its id. */
async function makePhoneOrder(staff: APIRequestContext, shop: RunningShop, email: string): Promise<string> {
  const api = `${shop.backendUrl}/admin/phone-orders`;
  const found = await staff.get(`${api}/goods?q=${sku}`);
  const { goods } = (await found.json()) as { goods: { variant_id: string }[] };
  const draft = { lines: [{ variant_id: goods[0]!.variant_id, quantity: 1 }], discount_code: "" };
  const preview = async (delivery_option_id: string | null) => {
    const data = { ...draft, delivery_option_id, email, postcode: "" };
    return ((await (await staff.post(`${api}/preview`, { data })).json()) as PreviewPhoneOrderResponse)
      .basket;
  };
  const delivery_option_id = (await preview(null)).delivery_options[0]!.id;
  const data: MakePhoneOrderRequest = {
    ...draft,
    delivery_option_id,
    key: randomUUID(),
    email,
    first_name: "Demelza",
    last_name: "Penrose",
    address_1: "3 Harbour Steps",
    address_2: "",
    city: "Padstow",
    postcode: "PL28 8AQ",
    phone: "",
    note: "",
    shown_total_pence: (await preview(delivery_option_id)).total_pence,
  };
  const made = await staff.post(api, { data });
  expect(made.status()).toBe(201);
  return ((await made.json()) as PhoneOrderResponse).phone_order.id;
}
