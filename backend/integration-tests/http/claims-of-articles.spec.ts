import type { ArticleResponse } from "@balance/contracts/article-desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminClaimPlacesResponse } from "../../src/api/admin/claims-in-use/[id]/route";
import type { AdminClaimsInUseResponse } from "../../src/api/admin/claims-in-use/route";
import type { AdminClaimSignOffsResponse } from "../../src/api/admin/claim-sign-offs/route";
import { draftArticle, saveArticle, soundFields } from "../fixtures/article";
import { listClaims, noticesWith, recheckClaims } from "../fixtures/claims-desk";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const reason = "Read with the papers beside it: nothing is promised.";
const cure = "Order our collagen drink to cure your IBS.";
const recheck = () => recheckClaims(shop);
const list = async (view: string, q: string) => (await listClaims(shop, view, q)).body;
const told = (words: string) => noticesWith(shop, words);
const pageOf = async (slug: string) =>
  (await shop.publicly<{ state: string }>("GET", `/store/articles/${slug}`)).body.state;

async function publishArticle(title: string) {
  const draft = await draftArticle(shop, title);
  const { status, body } = await shop.asStaff<ArticleResponse>(
    "POST",
    `/admin/articles/${draft.id}/publish`,
    {
      version: draft.version,
    },
  );
  expect([status, body.article?.state]).toEqual([200, "published"]);
  return body.article;
}

/** As if these words had been let through, and the rules had become stricter since. */
async function rulesBecomeStricter(id: string, standfirst: string) {
  const words = JSON.stringify({ standfirst });
  await shop.database.raw("alter table article_revision disable trigger article_revision_is_kept");
  await shop.database.raw("update article_revision set fields = fields || ?::jsonb where article_id = ?", [
    words,
    id,
  ]);
  await shop.database.raw("alter table article_revision enable trigger article_revision_is_kept");
  await shop.database.raw("update article set draft = draft || ?::jsonb where id = ?", [words, id]);
}

describe("an article that readers see when the rules become stricter", () => {
  it("stays, is listed by its title with what was found, and staff are told once", async () => {
    const { id, slug } = await publishArticle("How a standing dough rests");
    expect((await list("fallen", "standing dough")).count).toBe(0);
    await rulesBecomeStricter(id, cure);
    await recheck();
    await recheck();
    expect(await pageOf(slug)).toBe("live");
    const { subjects } = await list("fallen", "STANDING dough");
    expect(subjects).toMatchObject([
      { kind: "article", id, name: "How a standing dough rests", is_published: true },
    ]);
    expect(subjects[0]!.open_texts).toMatchObject([{ field: "standfirst", text: cure, verdict: "block" }]);
    expect(await told("How a standing dough rests")).toHaveLength(1);
  });

  it("is looked at again because the rules have another version, without a change of its words", async () => {
    const { id } = await publishArticle("How an old dough rests");
    await shop.database("claim_check").where({ subject_id: id }).update({ rules_version: "old" });
    await recheck();
    const check = await shop
      .database("claim_check")
      .where({ subject_id: id })
      .first<{ rules_version: string }>();
    expect(check?.rules_version).not.toBe("old");
  });

  it("is taken off the shop by one call, and can't come back before it is mended", async () => {
    const { id, slug } = await publishArticle("How a fallen dough rests");
    await rulesBecomeStricter(id, cure);
    await recheck();
    const unpublish = () => shop.asStaff("POST", `/admin/claim-reviews/article/${id}/unpublish`);
    expect((await unpublish()).status).toBe(200);
    const after = (await shop.asStaff<ArticleResponse>("GET", `/admin/articles/${id}`)).body.article;
    expect((await unpublish()).status).toBe(200);
    const { article } = (await shop.asStaff<ArticleResponse>("GET", `/admin/articles/${id}`)).body;
    expect([await pageOf(slug), article.state, article.version]).toEqual([
      "gone",
      "unpublished",
      after.version,
    ]);
    expect((await list("fallen", "fallen dough")).subjects).toMatchObject([{ is_published: false }]);
    const { version } = article;
    expect((await shop.asStaff("POST", `/admin/articles/${id}/publish`, { version })).status).toBe(422);
    const mended = await saveArticle(shop, article, soundFields({ title: article.title, slug }));
    expect(mended.status).toBe(200);
    expect((await list("fallen", "fallen dough")).count).toBe(0);
  });
});

describe("an article with words that a person must answer for", () => {
  const doubtful = "People with IBS ask us about it.";

  it("waits as a draft, has not fallen, and stands in the log by its title once somebody has answered", async () => {
    const live = await publishArticle("How a doubtful dough rests");
    const saved = await saveArticle(shop, live, {
      ...soundFields({ title: live.title, slug: live.slug }),
      kind: "commercial",
      standfirst: doubtful,
    });
    expect(saved.status).toBe(200);
    expect((await list("fallen", "doubtful dough")).count).toBe(0);
    const { subjects } = await list("review", "doubtful dough");
    expect(subjects).toMatchObject([{ kind: "article", name: "How a doubtful dough rests", fell_at: null }]);
    const digests = subjects[0]!.open_texts.flatMap(({ digest, verdict }) =>
      verdict === "review" ? (digest ?? []) : [],
    );
    const signed = await shop.asStaff("POST", `/admin/claim-reviews/article/${live.id}/sign-offs`, {
      digests,
      reason,
    });
    expect(signed.status).toBe(200);
    const log = await shop.asStaff<AdminClaimSignOffsResponse>(
      "GET",
      "/admin/claim-sign-offs?q=doubtful+dough",
    );
    expect(log.body.sign_offs[0]).toMatchObject({ subject_name: "How a doubtful dough rests", reason });
    expect((await list("review", "doubtful dough")).count).toBe(0);
  });
});

describe("a claim of the register", () => {
  const used = async () =>
    (await shop.asStaff<AdminClaimsInUseResponse>("GET", "/admin/claims-in-use")).body.claims;
  const placesOf = async (id: string, offset = 0) =>
    (await shop.asStaff<AdminClaimPlacesResponse>("GET", `/admin/claims-in-use/${id}?offset=${offset}`)).body;

  it("is listed with every product and article that readers see and that makes it", async () => {
    const wording = "Zinc contributes to the maintenance of normal nails";
    const before = (await used()).find((claim) => claim.wording === wording)?.place_count ?? 0;
    const draft = await draftArticle(shop, "What a law lets labels say", {
      standfirst: `One of the sentences that the law lets labels say: “${wording}”.`,
    });
    const made = async () => (await used()).find((claim) => claim.wording === wording);
    expect((await made())?.place_count ?? 0).toBe(before);
    await shop.asStaff("POST", `/admin/articles/${draft.id}/publish`, { version: draft.version });
    const claim = (await made())!;
    expect(claim.place_count).toBe(before + 1);
    const { places, count } = await placesOf(claim.id);
    expect(places).toContainEqual({ kind: "article", id: draft.id, name: "What a law lets labels say" });
    expect(count).toBe(before + 1);
    expect(await placesOf(claim.id, 50)).toMatchObject({ places: [], count });
  });

  it("is one of a product's label, once its register was read", async () => {
    await recheck();
    const claims = await used();
    expect(claims.length).toBeGreaterThan(3);
    const kinds = await Promise.all(claims.map(async ({ id }) => (await placesOf(id)).places));
    expect(kinds.flat().filter(({ kind }) => kind === "product").length).toBeGreaterThan(3);
  });
});
