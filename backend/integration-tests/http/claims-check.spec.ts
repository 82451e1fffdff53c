import { guardVersion } from "@balance/compliance/guard-version";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminClaimsCheckResponse } from "../../src/api/admin/claims-check/route";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const check = (body: unknown) =>
  shop.asStaff<AdminClaimsCheckResponse & { type: string; message: string }>(
    "POST",
    "/admin/claims-check",
    body,
  );

describe("texts that staff are writing", () => {
  it("are judged in their order, with where the words stand and why they may not", async () => {
    const text = "It <b>cures</b> arthritis.";
    const { status, body } = await check({
      texts: [
        { surface: "product", text: "One blue mug." },
        { surface: "product", field: "description", text },
        {
          surface: "product",
          text: "Zinc contributes to the normal function of the immune system.",
          productActives: { zinc: { amount: 10, unit: "mg" } },
        },
      ],
    });
    expect([status, body.guard_version]).toEqual([200, guardVersion]);
    expect(body.checked.map(({ verdict }) => verdict)).toEqual(["pass", "block", "pass"]);
    const [finding] = body.checked[1]!.findings;
    expect(text.slice(finding!.start, finding!.end)).toBe(finding!.excerpt);
    expect(finding!.reason).not.toBe("");
  });

  it.each<[string, unknown, number, RegExp]>([
    ["nothing", {}, 400, /"texts" must be a list/],
    ["no texts", { texts: "It cures arthritis." }, 400, /"texts" must be a list/],
    [
      "a text of no surface",
      { texts: [{ text: "Mug." }] },
      400,
      /texts\[0\]: "surface" must be one of product/,
    ],
    [
      "a text that is too long",
      { texts: [{ surface: "product", text: "a ".repeat(150_000) }] },
      400,
      /300000 characters together, and 200000 are the most/,
    ],
    ["a body that is too long", { texts: [{ surface: "product", text: "a ".repeat(900_000) }] }, 413, /./],
  ])("that are %s get a clear refusal", async (_, body, status, message) => {
    const answer = await check(body);
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(message)]);
  });

  it("are nobody else's business", async () => {
    expect((await shop.publicly("POST", "/admin/claims-check", { texts: [] })).status).toBe(401);
  });
});
