import { guardVersion } from "@balance/compliance/guard-version";
import type { CatalogueProductResponse } from "@balance/contracts/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminClaimSignOffsResponse } from "../../src/api/admin/claim-sign-offs/route";
import type { takeOverPublishedProducts } from "../../src/workflows/label/read-gate-subjects";
import type { sweepPublishedProducts } from "../../src/workflows/label/sweep-published-products";
import { listClaims, noticesWith, recheckClaims } from "../fixtures/claims-desk";
import { doubtfulWords } from "../fixtures/doubtful-words";
import { createFoodOnSale, publish } from "../fixtures/food-product";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { createStaffProduct } from "../fixtures/staff-product";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const reason = "Read with the maker's file beside it: nothing is promised.";
const matching = (pattern: RegExp) => expect.stringMatching(pattern) as string;
const containing = (text: string) => expect.stringContaining(text) as string;

interface Open {
  digest: string | null;
  verdict: string;
  text: string;
}
const checkOf = async (id: string) =>
  shop.database("claim_check").where({ subject_id: id }).first<
    | {
        open_texts: Open[];
        fell_at: Date | null;
        is_published: boolean;
      }
    | undefined
  >("open_texts", "fell_at", "is_published");

async function signOff(kind: string, id: string) {
  const open = (await checkOf(id))?.open_texts ?? [];
  return shop.asStaff<{ message: string }>("POST", `/admin/claim-reviews/${kind}/${id}/sign-offs`, {
    digests: open.flatMap(({ digest }) => digest ?? []),
    reason,
  });
}
const recheck = () => recheckClaims(shop);
const sweep = () =>
  shop
    .load<{ sweepPublishedProducts: typeof sweepPublishedProducts }>(
      "src/workflows/label/sweep-published-products",
    )
    .sweepPublishedProducts(shop.container);
const list = (view: string, q: string, offset = 0) => listClaims(shop, view, q, offset);
const statusOf = async (id: string) =>
  (await shop.database("product").where({ id }).first<{ status: string }>("status"))?.status;
const told = (words: string) => noticesWith(shop, words);

/** As if these words had been let through, and the rules had become stricter since. */
async function rulesBecomeStricter(id: string, change: object) {
  await shop.database("product").where({ id }).update(change);
  await shop.database("claim_check").where({ subject_id: id }).delete();
  const { takeOverPublishedProducts: takeOver } = shop.load<{
    takeOverPublishedProducts: typeof takeOverPublishedProducts;
  }>("src/workflows/label/read-gate-subjects");
  await takeOver(shop.database);
}

describe("a product whose words are doubtful", () => {
  it("is published once somebody has answered for exactly these words, and not before", async () => {
    const { id } = await createStaffProduct(shop, { title: "Tin mug", pounds: 9, status: "draft" });
    await shop.asStaff("POST", `/admin/products/${id}`, { description: doubtfulWords("product") });
    const refused = await publish(shop, id);
    expect([refused.status, refused.body.message]).toEqual([400, containing("somebody to answer for it")]);
    expect(refused.body.message).toContain("(Product, Description)");
    expect(refused.body.message).toContain('the page "Claims"');
    expect((await signOff("product", id)).status).toBe(200);
    expect((await publish(shop, id)).status).toBe(200);
    const changed = await shop.asStaff("POST", `/admin/products/${id}`, {
      description: `${doubtfulWords("product")} Truly.`,
    });
    expect([changed.status, await statusOf(id)]).toEqual([400, "published"]);
    await sweep();
    expect(await statusOf(id)).toBe("published");
  });

  it("is taken off the shop when SQL put the words there", async () => {
    const { id } = await createStaffProduct(shop, { title: "Clay mug", pounds: 9 });
    await shop
      .database("product")
      .where({ id })
      .update({ description: doubtfulWords("product") });
    await sweep();
    expect([await statusOf(id), (await checkOf(id))?.fell_at]).toEqual(["draft", expect.any(Date)]);
  });
});

describe("what stands on the shop when the rules become stricter", () => {
  const cure = { description: "It cures arthritis." };

  it("stays there, is listed with what was found, and staff are told once", async () => {
    const { id } = await createStaffProduct(shop, { title: "Standing mug", pounds: 9 });
    await rulesBecomeStricter(id, cure);
    await sweep();
    await recheck();
    expect(await statusOf(id)).toBe("published");
    const listed = await list("fallen", "standing");
    expect(listed.body.subjects).toMatchObject([
      { kind: "product", id, name: "Standing mug", is_published: true, fell_at: matching(/^20/) },
    ]);
    expect(listed.body.subjects[0]!.open_texts).toMatchObject([
      { field: "description", place: "Product, Description", text: cure.description, verdict: "block" },
    ]);
    await recheck();
    expect(await told("Standing mug")).toHaveLength(1);
  });

  it("can still have its price and stock changed, and must be mended as soon as its words change", async () => {
    const { id } = await createStaffProduct(shop, { title: "Priced mug", pounds: 9 });
    await rulesBecomeStricter(id, cure);
    const { status } = await shop.asStaff("POST", `/admin/products/${id}`, { discountable: false });
    expect([status, await statusOf(id)]).toEqual([200, "published"]);
    const editor = await shop.asStaff<{ gaps: { stops: string }[] }>("GET", `/admin/products/${id}/label`);
    expect(editor.body.gaps.filter(({ stops }) => stops === "publish")).toEqual([]);
    const reworded = await shop.asStaff("POST", `/admin/products/${id}`, { subtitle: "For every day" });
    expect(reworded.status).toBe(400);
    expect((await shop.asStaff("POST", `/admin/products/${id}`, { description: "Blue." })).status).toBe(200);
    expect((await list("fallen", "priced")).body.count).toBe(0);
  });

  it("is unpublished by one call, stays listed until it is mended, and can't come back before", async () => {
    const { id } = await createStaffProduct(shop, { title: "Fallen mug", pounds: 9 });
    await rulesBecomeStricter(id, cure);
    await recheck();
    const unpublish = () => shop.asStaff("POST", `/admin/claim-reviews/product/${id}/unpublish`);
    expect((await unpublish()).status).toBe(200);
    expect((await unpublish()).status).toBe(200);
    expect(await statusOf(id)).toBe("draft");
    expect((await list("fallen", "fallen mug")).body.subjects).toMatchObject([{ is_published: false }]);
    expect((await publish(shop, id)).status).toBe(400);
    await shop.asStaff("POST", `/admin/products/${id}`, { description: "Blue.", status: "published" });
    expect(await statusOf(id)).toBe("published");
    expect((await list("fallen", "fallen mug")).body.count).toBe(0);
  });

  it("leaves the list when it is deleted", async () => {
    const { id } = await createStaffProduct(shop, { title: "Deleted mug", pounds: 9 });
    await rulesBecomeStricter(id, cure);
    await recheck();
    await shop.asStaff("DELETE", `/admin/products/${id}`);
    await recheck();
    expect((await list("fallen", "deleted mug")).body.count).toBe(0);
  });
});

describe("a recipe that falls below a claim's condition", () => {
  it("takes the claim off the page at once, the product off the shop by the sweep, and is listed", async () => {
    const { id, handle } = await createFoodOnSale(shop, "Weakened powder");
    const shown = async () =>
      (await shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`)).body
        .product;
    expect((await shown()).label?.claims).toHaveLength(1);
    const weak = [{ id: "vitamin_c", name: "Vitamin C", form: null, amount: 5, unit: "mg" }];
    await shop
      .database("product_label")
      .where({ product_id: id })
      .update({ actives: JSON.stringify(weak) });
    expect((await shown()).label?.claims).toEqual([]);
    await sweep();
    const { subjects } = (await list("fallen", "weakened")).body;
    expect(subjects).toMatchObject([{ id, is_published: false }]);
    expect(subjects[0]!.open_texts[0]).toMatchObject({
      place: "Label, Claims",
      digest: null,
      findings: [{ reason: containing("5 mg a day is below the 12 mg it needs") }],
    });
  });
});

describe("the list", () => {
  it("is searched and turned over by pages", async () => {
    const one = { subject_kind: "product", is_published: false, content_hash: "", rules_version: "" };
    const open_texts = JSON.stringify([{ verdict: "review", text: "A", findings: [] }]);
    await shop.database("claim_check").insert(
      Array.from({ length: 45 }, (_, index) => ({
        ...{ ...one, open_texts, id: `page_${index}`, subject_id: `page_${index}` },
        subject_name: `Paged 100% mug ${index}`,
        checked_at: new Date(),
      })),
    );
    const page = async (offset: number) =>
      (await list("review", "PAGED 100%", offset)).body.subjects.map(({ id }) => id);
    const all = [...(await page(0)), ...(await page(20)), ...(await page(40))];
    expect([all.length, new Set(all).size]).toEqual([45, 45]);
    expect((await list("review", "paged_100")).body.count).toBe(0);
    expect((await list("review", "paged 100%", 60)).body).toMatchObject({ subjects: [], count: 45 });
    await shop.database("claim_check").where("id", "like", "page_%").delete();
  });

  it.each(["view=all", "offset=-1", "colour=red"])("refuses %s", async (query) => {
    expect((await shop.asStaff("GET", `/admin/claim-reviews?${query}`)).status).toBe(400);
  });
});

describe("a sign-off by the admin's API", () => {
  it("stands in the log under the name of whoever is logged in", async () => {
    const { id } = await createStaffProduct(shop, { title: "Logged mug", pounds: 9, status: "draft" });
    await shop.asStaff("POST", `/admin/products/${id}`, { description: doubtfulWords("product") });
    await signOff("product", id);
    const { body } = await shop.asStaff<AdminClaimSignOffsResponse>("GET", "/admin/claim-sign-offs?q=logged");
    expect(body.sign_offs).toMatchObject([
      {
        subject_id: id,
        subject_name: "Logged mug",
        text: doubtfulWords("product"),
        reason,
        actor_name: matching(/\S/),
        guard_version: guardVersion,
      },
    ]);
    expect((await list("review", "logged mug")).body.count).toBe(0);
  });

  it.each<[string, object, number, RegExp]>([
    ["without texts", { digests: [] }, 400, /Name the texts/],
    ["with what is no digest", { digests: ["x"] }, 400, /64 characters/],
    ["with a reason that is too short", { reason: "ok" }, 400, /at least 10/],
    ["of a text that is not there any more", { digests: ["0".repeat(64)] }, 409, /has changed since/],
  ])("%s is refused", async (what, given, status, message) => {
    const { id } = await createStaffProduct(shop, { title: `Mug ${status} ${what.length}`, pounds: 9 });
    const answer = await shop.asStaff<{ message: string }>(
      "POST",
      `/admin/claim-reviews/product/${id}/sign-offs`,
      {
        digests: ["0".repeat(64)],
        reason,
        ...given,
      },
    );
    expect([answer.status, answer.body.message]).toEqual([status, matching(message)]);
  });

  it("of a kind that does not exist is refused", async () => {
    const answer = await shop.asStaff("GET", "/admin/claim-reviews/wall/1");
    expect(answer.status).toBe(404);
  });
});

describe("a product category", () => {
  const create = (category: object) =>
    shop.asStaff<{ message: string; product_category: { id: string } }>("POST", "/admin/product-categories", {
      is_active: true,
      is_internal: false,
      ...category,
    });

  it.each([
    ["Title", { name: "Arthritis cures" }],
    ["Description", { name: "Mugs", description: "They cure arthritis." }],
    ["Handle", { name: "Mugs", handle: "cures-arthritis" }],
    ["Metadata", { name: "Mugs", metadata: { strapline: "They cure arthritis." } }],
  ])("is not created on the shop with a claim in its %s, and leaves nothing behind", async (place, given) => {
    const { status, body } = await create(given);
    expect([status, body.message]).toEqual([400, containing(`(Category, ${place})`)]);
    expect(await shop.database("product_category").where({ name: given.name, deleted_at: null })).toEqual([]);
  });

  it("on the shop keeps what it says when a change is refused", async () => {
    const { id } = (await create({ name: "Jugs", description: "All blue." })).body.product_category;
    const change = (given: object) => shop.asStaff("POST", `/admin/product-categories/${id}`, given);
    expect((await change({ description: "They cure arthritis." })).status).toBe(400);
    expect((await change({ metadata: { strapline: "They cure arthritis." } })).status).toBe(400);
    expect(
      await shop.database("product_category").where({ id }).first("name", "description", "metadata"),
    ).toMatchObject({ name: "Jugs", description: "All blue." });
    await recheck();
    expect(await shop.database("product_category").where({ id }).first("is_active")).toEqual({
      is_active: true,
    });
  });

  it("with doubtful words waits for a sign-off", async () => {
    const { id } = (await create({ name: "Cups", description: doubtfulWords("category"), is_active: false }))
      .body.product_category;
    const activate = () => shop.asStaff("POST", `/admin/product-categories/${id}`, { is_active: true });
    expect((await activate()).status).toBe(400);
    expect((await signOff("category", id)).status).toBe(200);
    expect((await activate()).status).toBe(200);
  });

  it("that SQL changed is taken off the shop, and listed", async () => {
    const { id } = (await create({ name: "Bowls", description: "All blue." })).body.product_category;
    await shop.database("product_category").where({ id }).update({ description: "They cure arthritis." });
    await recheck();
    expect(await shop.database("product_category").where({ id }).first("is_active")).toEqual({
      is_active: false,
    });
    expect((await list("fallen", "bowls")).body.subjects).toMatchObject([{ kind: "category", id }]);
  });

  it("is taken off, and staff know, also when the first try breaks off in the middle", async () => {
    const { id } = (await create({ name: "Plates", description: "All blue." })).body.product_category;
    await shop.database("product_category").where({ id }).update({ description: "They cure arthritis." });
    await shop.database.raw(
      `create function stop_here() returns trigger language plpgsql as $$ begin raise exception 'the process dies'; end $$;
       create trigger stop_here before update on product_category for each row when (old.id = '${id}') execute function stop_here()`,
    );
    await expect(recheck()).rejects.toThrow();
    expect((await list("fallen", "plates")).body.subjects).toMatchObject([{ kind: "category", id }]);
    await shop.database.raw("drop trigger stop_here on product_category");
    await recheck();
    expect(await shop.database("product_category").where({ id }).first("is_active")).toEqual({
      is_active: false,
    });
    expect(await told("Plates")).toHaveLength(1);
    expect((await list("fallen", "plates")).body.subjects).toMatchObject([{ id, is_published: false }]);
  });
});
