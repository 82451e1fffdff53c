import type { ArticleForEditing } from "@balance/contracts/article-desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Check from "../../src/workflows/article/check-article";
import type * as DeadEnds from "../../src/workflows/article/list-dead-ends";
import type * as Listing from "../../src/workflows/article/list-articles";
import type * as Due from "../../src/workflows/article/publish-due-articles";
import type * as Restore from "../../src/workflows/article/restore-revision";
import type * as Save from "../../src/workflows/article/save-article-draft";
import type * as Sources from "../../src/workflows/article/save-article-source";
import type * as Unpublish from "../../src/workflows/article/unpublish-article";
import { completeFields, done, editor, publish, writeDraft, writer } from "../fixtures/article-desk";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});

afterAll(() => shop?.stop());

const load = <T>(name: string) => shop.load<T>(`src/workflows/article/${name}`);
const save = (article: ArticleForEditing, change: object, by = writer) => {
  const { title, slug } = article;
  const { saveArticleDraft } = load<typeof Save>("save-article-draft");
  return saveArticleDraft(
    shop.container,
    article.id,
    { ...completeFields, title, slug, ...change, version: article.version },
    by,
  );
};
const liveTitle = async (id: string) => {
  const row = await shop
    .database("article as a")
    .join("article_revision as r", (join) =>
      join.on("r.article_id", "a.id").andOn("r.number", "a.live_revision"),
    )
    .where("a.id", id)
    .first<{ title: string } | undefined>(shop.database.raw("r.fields->>'title' as title"));
  return row?.title ?? null;
};

describe("the seeded articles", () => {
  it("are live, reviewed by the demonstration's reviewer, and the linked one carries its sign-off", async () => {
    const rows = await shop
      .database("article")
      .select<{ state: string; saved_by: string }[]>("state", "saved_by");
    expect(rows.map(({ state }) => state)).toEqual(["published", "published", "published", "published"]);
    const signed = await shop
      .database("claim_sign_off as s")
      .join("article as a", "a.id", "s.subject_id")
      .whereRaw("a.draft->>'kind' = 'linked'")
      .select<{ actor_name: string }[]>("s.actor_name");
    expect(signed.length).toBeGreaterThan(0);
    expect(new Set(signed.map(({ actor_name }) => actor_name))).toEqual(
      new Set(["Demo reviewer (test data)"]),
    );
  });
});

describe("a draft", () => {
  it("changes nothing of what is live until it is published", async () => {
    const live = done(await publish(shop, await writeDraft(shop, "Counting once")));
    const changed = done(await save(live, { title: "Counting twice" }));
    expect(changed).toMatchObject({ state: "published", has_unpublished_changes: true });
    expect(await liveTitle(live.id)).toBe("Counting once");
    const again = done(await publish(shop, changed));
    expect(again).toMatchObject({ has_unpublished_changes: false });
    expect(await liveTitle(live.id)).toBe("Counting twice");
  });

  it("of two people who save at once keeps one whole, tells the other, and overwrites nothing", async () => {
    const draft = await writeDraft(shop, "Two pens");
    const outcomes = await Promise.all([
      save(draft, { standfirst: "By the writer." }, writer),
      save(draft, { standfirst: "By the editor." }, editor),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "done"]);
    const lost = outcomes.find((one) => one.outcome === "conflict");
    const kept = outcomes.find((one) => one.outcome === "done");
    expect(lost?.outcome === "conflict" && lost.current).toEqual(kept?.outcome === "done" && kept.article);
  });

  it("that somebody else writes on is kept as it was", async () => {
    const draft = await writeDraft(shop, "Kept words");
    done(await save(draft, { standfirst: "Other words." }, editor));
    const revisions = await load<typeof Listing>("list-articles").listRevisions(shop.container, draft.id);
    expect(revisions).toMatchObject([
      {
        number: 1,
        reason: "replaced",
        made_by: writer.name,
        fields: { standfirst: completeFields.standfirst },
      },
    ]);
  });

  it("saved again with the same words is no change", async () => {
    const draft = await writeDraft(shop, "Same words");
    expect(done(await save(draft, {})).version).toBe(draft.version);
  });
});

describe("an address", () => {
  it("belongs to one article for ever, and the old one leads to the new one", async () => {
    const live = done(await publish(shop, await writeDraft(shop, "First address")));
    const moved = done(await publish(shop, done(await save(live, { slug: "second-address" }))));
    expect(moved).toMatchObject({ live_path: "/articles/second-address", old_slugs: ["first-address"] });
    const other = await writeDraft(shop, "Another article");
    for (const slug of ["first-address", "second-address"])
      expect(await save(other, { slug })).toEqual({ outcome: "slug_taken" });
  });

  it("that two articles want at once goes to one", async () => {
    const [one, two] = [await writeDraft(shop, "Wanting one"), await writeDraft(shop, "Wanting two")];
    const outcomes = await Promise.all([
      save(one, { slug: "wanted-by-both" }),
      save(two, { slug: "wanted-by-both" }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["done", "slug_taken"]);
  });

  it("of a title that is taken gets a number, and one that a draft gave up is free", async () => {
    const one = await writeDraft(shop, "Same title");
    const two = await writeDraft(shop, "Same title");
    expect([one.slug, two.slug]).toEqual(["same-title", "same-title-2"]);
    done(await save(two, { slug: "quite-another" }));
    expect((await writeDraft(shop, "Same title")).slug).toBe("same-title-2");
  });
});

describe("the gate", () => {
  it("refuses what joins a product with a condition, and nobody can sign that", async () => {
    const draft = await writeDraft(shop, "Barred", {
      kind: "commercial",
      body: `${completeFields.body}\n\nOur collagen drink treats eczema.`,
    });
    const outcome = await publish(shop, draft);
    expect(outcome).toMatchObject({
      outcome: "not_publishable",
      check: { verdict: "block", may_publish: false },
    });
    const marks = outcome.outcome === "not_publishable" ? outcome.check.findings : [];
    const mark = marks.find(({ severity }) => severity === "block")!;
    expect(draft.body.slice(mark.start, mark.end)).toBe(mark.excerpt);
    expect(await liveTitle(draft.id)).toBeNull();
  });

  it("says what is missing, each with what to do", async () => {
    const draft = await writeDraft(shop, "Missing much", {
      reviewer: null,
      body: "## One\n\n:::see-a-gp\nNever closed.:cite[nobody-1999]\n\n[Gone](/articles/no-such-page)",
    });
    const { checklist } = await load<typeof Check>("check-article").checkArticle(
      shop.container,
      draft.id,
      draft,
    );
    const open = checklist.filter(({ is_done }) => !is_done);
    expect(open.map(({ id }) => id)).toEqual(["reviewer", "body", "cited", "links", "sources", "not-known"]);
    expect(open.map(({ hint }) => hint).join(" ")).toContain("/articles/no-such-page");
  });
});

describe("a planned publication", () => {
  const runDue = () => load<typeof Due>("publish-due-articles").publishDueArticles(shop.container);
  const bringForward = (id: string) =>
    shop
      .database("article")
      .where({ id })
      .update({ scheduled_for: shop.database.raw("now() - interval '1 second'") });
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

  it("takes place when it is due, once, with the words of the day it was planned", async () => {
    const planned = done(await publish(shop, await writeDraft(shop, "Planned words"), inAnHour()));
    expect(planned.state).toBe("scheduled");
    await runDue();
    expect(await liveTitle(planned.id)).toBeNull();
    done(await save(planned, { title: "Later words" }));
    await bringForward(planned.id);
    await Promise.all([runDue(), runDue()]);
    expect(await liveTitle(planned.id)).toBe("Planned words");
    const row = await shop
      .database("article")
      .where({ id: planned.id })
      .first<{ version: number; state: string }>("version", "state");
    // made, saved, planned, saved again, published: each once
    expect(row).toEqual({ version: 5, state: "published" });
  });

  it("is held back with a reason when the gate would refuse it now", async () => {
    const planned = done(await publish(shop, await writeDraft(shop, "Held back"), inAnHour()));
    await shop.database("article_source").where({ key: "parodi-2008" }).update({ withdrawn_at: new Date() });
    await bringForward(planned.id);
    await runDue();
    await shop.database("article_source").where({ key: "parodi-2008" }).update({ withdrawn_at: null });
    const row = await shop
      .database("article")
      .where({ id: planned.id })
      .first<{ state: string; held_reason: string }>("state", "held_reason");
    expect(row?.state).toBe("draft");
    expect(row?.held_reason).toContain("source");
  });

  it("is called off when the article is unpublished", async () => {
    const planned = done(await publish(shop, await writeDraft(shop, "Called off"), inAnHour()));
    const { unpublishArticle } = load<typeof Unpublish>("unpublish-article");
    expect(done(await unpublishArticle(shop.container, planned.id, planned))).toMatchObject({
      state: "draft",
      scheduled_for: null,
    });
  });
});

describe("a revision", () => {
  it("comes back into the draft, and what stood there is kept", async () => {
    const first = done(await publish(shop, await writeDraft(shop, "Old words")));
    const second = done(await save(first, { title: "New words" }));
    const { restoreRevision } = load<typeof Restore>("restore-revision");
    const restored = done(await restoreRevision(shop.container, first.id, 1, second, editor));
    expect(restored).toMatchObject({ title: "Old words", has_unpublished_changes: false });
    const revisions = await load<typeof Listing>("list-articles").listRevisions(shop.container, first.id);
    expect(revisions?.map(({ fields, is_live }) => [fields.title, is_live])).toEqual([
      ["New words", false],
      ["Old words", true],
    ]);
  });

  it("is never changed, not even in the database", async () => {
    await expect(shop.database("article_revision").update({ made_by: "Nobody" })).rejects.toThrow(
      /never changed/,
    );
    await expect(shop.database("article_revision").delete()).rejects.toThrow(/never changed/);
  });
});

describe("dead ends", () => {
  it("are listed: a product that is off sale, and a source that was withdrawn with the pages it concerns", async () => {
    const { listDeadEnds } = load<typeof DeadEnds>("list-dead-ends");
    expect(await listDeadEnds(shop.container)).toEqual([]);
    const [tie] = await shop.database("article_product").select<{ product_id: string }[]>("product_id");
    await shop.database("product").where({ id: tie!.product_id }).update({ status: "draft" });
    const source = await shop
      .database("article_source")
      .where({ key: "myung-park-2025" })
      .first<{ id: string }>("id");
    const { withdrawSource } = load<typeof Sources>("save-article-source");
    const withdrawn = await withdrawSource(shop.container, source.id, "Retracted by the journal.");
    expect(withdrawn.outcome === "done" && withdrawn.affected.map(({ slug }) => slug)).toEqual([
      "collagen-what-the-trials-show-and-who-paid",
    ]);
    expect(await listDeadEnds(shop.container)).toMatchObject([
      { kind: "source_withdrawn", subject: "myung-park-2025", detail: "Retracted by the journal." },
      { kind: "product_not_on_sale" },
    ]);
    await shop.database("product").where({ id: tie!.product_id }).update({ status: "published" });
    await shop.database("article_source").where({ id: source.id }).update({ withdrawn_at: null });
  });
});
