import type { RefusalResponse } from "@balance/contracts/basket";
import type { Trader, TraderResponse } from "@balance/contracts/trader";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let seeded: Trader;

beforeAll(async () => {
  shop = await startTestShop();
  seeded = await shown();
});

afterAll(() => shop?.stop());

beforeEach(async () => {
  await save(seeded);
});

const shown = async () => (await shop.publicly<TraderResponse>("GET", "/store/trader")).body.trader;
const save = (trader: unknown) =>
  shop.asStaff<TraderResponse & RefusalResponse>("POST", "/admin/trader", trader);
const toEdit = async () => (await shop.asStaff<TraderResponse>("GET", "/admin/trader")).body.trader;

const real: Trader = {
  name: "Balance Sample Ltd",
  legal_form: "private limited company",
  company_number: "00000000",
  place_of_registration: "England and Wales",
  registered_office: ["1 Sample Quay", "Wadebridge", "PL27 0AA"],
  address: ["2 Sample Street", "Wadebridge"],
  email: "sample@balance.test",
  phone: "01632 960 001",
  vat_number: "",
  food_registration_authority: "Cornwall Council",
  opening_hours: [{ days: "Monday", hours: "9 am to 5 pm" }],
};

describe("trader details", () => {
  it("saved by staff are what pages and mails read at once", async () => {
    const { status, body } = await save(real);
    expect(status).toBe(200);
    expect(body.trader).toEqual(real);
    expect(await shown()).toEqual(real);
    expect(await toEdit()).toEqual(real);
  });

  it("saved by staff leave the store's other settings alone", async () => {
    await shop.database.raw(`update store set metadata = metadata || '{"note": "keep"}'`);
    await save(real);
    const [store] = await shop.database<{ metadata: { note?: string } }>("store").select("metadata");
    expect(store!.metadata.note).toBe("keep");
  });

  it("are marked as placeholders until somebody fills them in", () => {
    for (const field of [
      "legal_form",
      "company_number",
      "vat_number",
      "food_registration_authority",
    ] as const) {
      expect(seeded[field]).toMatch(/^Placeholder: /);
    }
    expect(seeded.phone).toBe("01208 869 690");
  });

  it("are tidied: no space at the ends of a line", async () => {
    await save({ ...real, name: "  Balance ", address: [" 2 Sample Street "] });
    expect(await shown()).toMatchObject({ name: "Balance", address: ["2 Sample Street"] });
  });
});

describe("details that would break a page or a mail", () => {
  it.each([
    ["name", { name: "" }],
    ["name", { name: "Balance\r\nBcc: thief@example.com" }],
    ["legal_form", { legal_form: " " }],
    ["registered_office", { registered_office: "1 Sample Quay" }],
    ["address", { address: [] }],
    ["address", { address: ["2 Sample Street", ""] }],
    ["email", { email: "nonsense" }],
    ["email", { email: "a@example.com, b@example.com" }],
    ["phone", { phone: "call us" }],
    ["opening_hours", { opening_hours: [] }],
    ["opening_hours", { opening_hours: [{ days: "Monday" }] }],
    ["food_registration_authority", { food_registration_authority: undefined }],
  ])("are refused by name, and nothing changes: %s in %j", async (field, change) => {
    const { status, body } = await save({ ...real, ...change });
    expect(status).toBe(400);
    expect(body.fields?.[field]).toMatch(/\.$/);
    expect(await shown()).toEqual(seeded);
  });

  it("that nobody knows are refused", async () => {
    expect((await save({ ...real, fax: "1" })).status).toBe(400);
  });

  it("written past the admin can still be mended there", async () => {
    await shop.database.raw(
      `update store set metadata = jsonb_set(jsonb_set(metadata, '{trader,address}', '"nowhere"'), '{trader,name}', '7')`,
    );
    expect(await toEdit()).toEqual({ ...seeded, name: "", address: [] });
    expect((await save(real)).status).toBe(200);
    expect(await shown()).toEqual(real);
  });
});

it("nobody but staff reads the form or saves it", async () => {
  expect((await shop.asStorefront("GET", "/admin/trader")).status).toBe(401);
  expect((await shop.asStorefront("POST", "/admin/trader", real)).status).toBe(401);
  expect(await shown()).toEqual(seeded);
});
