import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { contact, type Shopper, shopperOf } from "../fixtures/shopper";

let shop: TestShop;
let shopper: Shopper;
beforeAll(async () => {
  shop = await startTestShop();
  shopper = await shopperOf(shop);
});
afterAll(() => shop.stop());

describe("bad input", () => {
  it.each([
    [0, "at least 1"],
    [-1, "at least 1"],
    [1e9, "99 of the same thing"],
    [1.5, "whole number"],
    ["text", "whole number"],
    [null, "whole number"],
    [undefined, "whole number"],
  ])("quantity %s is refused with a clear message", async (quantity, message) => {
    const basket = await shopper.add(await shopper.newBasket(), shopper.variantIds[0]!, 1);
    for (const [url, body] of [
      ["/line-items", { variant_id: shopper.variantIds[0], quantity }],
      [`/line-items/${basket.line_items[0]!.id}`, { quantity }],
    ] as const) {
      const answer = await shopper.attempt("POST", `/${basket.id}${url}`, body);
      expect([answer.status, answer.body.fields?.quantity]).toEqual([
        400,
        expect.stringContaining(message) as unknown,
      ]);
    }
    expect((await shopper.step("GET", `/${basket.id}`)).version).toBe(basket.version);
  });

  it.each([
    ["unknown", "variant_none"],
    ["of SQL", "'; drop table basket; --"],
    ["with a NUL", "a\u0000b"],
    ["of 10,000 characters", "x".repeat(10_000)],
  ])("a variant id %s is refused", async (_, variant_id) => {
    const basket = await shopper.newBasket();
    const answer = await shopper.attempt("POST", `/${basket.id}/line-items`, { variant_id, quantity: 1 });
    expect([answer.status, answer.body.message]).toEqual([400, "We do not sell this, or not any more."]);
  });

  it.each([
    ["empty", ""],
    ["of spaces", "   "],
    ["of 10,000 characters", "A".repeat(10_000)],
    ["with a NUL", "BAL\u0000ANCE"],
    ["that is a number", 5],
  ])("a code %s is refused", async (_, code) => {
    const basket = await shopper.newBasket();
    expect((await shopper.attempt("POST", `/${basket.id}/discount-code`, { code })).status).toBe(400);
  });

  it.each([
    ["email", "ann@", /email address/],
    ["email", `${"a".repeat(250)}@b.uk`, /too long/],
    ["first_name", " ", /missing/],
    ["last_name", "x".repeat(61), /60 characters/],
    ["address_1", "1 High\u0007 Street", /printed/],
    ["postcode", "BT1 5GS", /Northern Ireland/],
    ["postcode", "JE2 3AB", /Jersey/],
    ["postcode", "GY1 1WR", /Guernsey/],
    ["postcode", "IM1 2RF", /Isle of Man/],
    ["postcode", "12345", /postcode/],
    ["phone", "call me", /phone number/],
  ])("contact with a wrong %s is refused at that field: %#", async (field, value, message) => {
    const basket = await shopper.newBasket();
    const { status, body } = await shopper.attempt("POST", `/${basket.id}/contact`, {
      ...contact,
      [field]: value,
    });
    expect(status).toBe(400);
    expect(Object.keys(body.fields!)).toEqual([field]);
    expect(body.fields![field]).toMatch(message);
    expect((await shopper.step("GET", `/${basket.id}`)).contact).toBeNull();
  });

  it("an unknown or malformed basket is not found, by any route", async () => {
    for (const id of ["basket_00000000000000000000000000000000", "nope", "%00", "x".repeat(2000)]) {
      for (const [method, url, body] of [
        ["GET", "", undefined],
        ["POST", "/line-items", { variant_id: shopper.variantIds[0], quantity: 1 }],
        ["POST", "/line-items/bline_1", { quantity: 1 }],
        ["DELETE", "/line-items/bline_1", undefined],
        ["POST", "/discount-code", { code: "BALANCE10" }],
        ["DELETE", "/discount-code", undefined],
        ["POST", "/contact", contact],
        ["POST", "/delivery", { delivery_option_id: "so_1" }],
      ] as const) {
        expect([method, url, (await shopper.attempt(method, `/${id}${url}`, body)).status]).toEqual([
          method,
          url,
          404,
        ]);
      }
    }
  });

  it("a line or a delivery that is not there is refused", async () => {
    const basket = await shopper.add(await shopper.newBasket(), shopper.variantIds[0]!, 1);
    for (const line of ["bline_none", "%00"]) {
      expect(
        (await shopper.attempt("POST", `/${basket.id}/line-items/${line}`, { quantity: 1 })).status,
      ).toBe(400);
      expect((await shopper.attempt("DELETE", `/${basket.id}/line-items/${line}`)).status).toBe(200);
    }
    for (const delivery_option_id of ["so_none", "", 7]) {
      expect((await shopper.attempt("POST", `/${basket.id}/delivery`, { delivery_option_id })).status).toBe(
        400,
      );
    }
  });

  it("unknown fields are refused, a price above all", async () => {
    const basket = await shopper.newBasket();
    expect((await shopper.attempt("POST", "", { id: basket.id })).status).toBe(400);
    expect(
      (
        await shopper.attempt("POST", `/${basket.id}/line-items`, {
          variant_id: shopper.variantIds[0],
          quantity: 1,
          unit_price: 1,
        })
      ).status,
    ).toBe(400);
  });
});
