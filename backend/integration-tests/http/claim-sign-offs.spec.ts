import { guardVersion } from "@balance/compliance/guard-version";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { judgeTexts } from "../../src/workflows/claim-review/judge-texts";
import type { readSignOffs } from "../../src/workflows/claim-review/read-sign-offs";
import type { readSubject } from "../../src/workflows/claim-review/read-subject";
import type { SignOffInput, signOffClaimsWorkflow } from "../../src/workflows/claim-review/sign-off-claims";
import { doubtfulWords } from "../fixtures/doubtful-words";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { createStaffProduct } from "../fixtures/staff-product";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const actor = { id: "user_reader", name: "Jo Reader" };
const reason = "It is the maker's own recipe card, read in full.";

async function digestsOf(id: string): Promise<{ digest: string; verdict: string; field: string }[]> {
  const subject = await shop
    .load<{ readSubject: typeof readSubject }>("src/workflows/claim-review/read-subject")
    .readSubject(shop.container, { kind: "product", id });
  return shop
    .load<{ judgeTexts: typeof judgeTexts }>("src/workflows/claim-review/judge-texts")
    .judgeTexts(subject?.texts ?? []);
}

const answered = (id: string) =>
  shop
    .load<{ readSignOffs: typeof readSignOffs }>("src/workflows/claim-review/read-sign-offs")
    .readSignOffs(shop.container, { kind: "product", id });

async function signOff(input: Partial<SignOffInput> & Pick<SignOffInput, "digests" | "subject">) {
  await shop
    .load<{ signOffClaimsWorkflow: typeof signOffClaimsWorkflow }>(
      "src/workflows/claim-review/sign-off-claims",
    )
    .signOffClaimsWorkflow(shop.container)
    .run({ input: { actor, reason, ...input } });
}

const doubtful = doubtfulWords("product");

async function productSaying(title: string, description: string) {
  const { id } = await createStaffProduct(shop, { title, pounds: 5, status: "draft" });
  await shop.database("product").where({ id }).update({ description });
  return id;
}

describe("a sign-off", () => {
  it("is kept with name, reason and the rules' version, and answers for exactly that text", async () => {
    const id = await productSaying("Plain mug", doubtful);
    const open = (await digestsOf(id)).filter(({ verdict }) => verdict === "review");
    await signOff({ subject: { kind: "product", id }, digests: open.map(({ digest }) => digest) });
    expect([...(await answered(id))]).toEqual(open.map(({ digest }) => digest));
    expect(await shop.database("claim_sign_off").where({ subject_id: id })).toEqual([
      expect.objectContaining({
        subject_kind: "product",
        text: doubtful,
        field: "description",
        guard_version: guardVersion,
        actor_id: "user_reader",
        actor_name: "Jo Reader",
        reason,
      }),
    ]);
    await shop
      .database("product")
      .where({ id })
      .update({ description: `${doubtful} Really.` });
    const now = (await digestsOf(id)).find(({ field }) => field === "description");
    expect((await answered(id)).has(now!.digest)).toBe(false);
  });

  it("given twice is one, and the first stands", async () => {
    const id = await productSaying("Twice mug", doubtful);
    const digests = (await digestsOf(id)).flatMap(({ verdict, digest }) =>
      verdict === "review" ? digest : [],
    );
    await Promise.all(
      ["Jo Reader", "Al Reader"].map((name) =>
        signOff({ subject: { kind: "product", id }, digests, actor: { id: name, name } }),
      ),
    );
    expect(await shop.database("claim_sign_off").where({ subject_id: id })).toHaveLength(1);
  });

  it.each<[string, string, Partial<SignOffInput>, RegExp]>([
    ["for words that are barred", "It cures arthritis.", {}, /Nobody can sign this off/],
    ["for words that nobody asked about", "One blue mug.", {}, /needs a sign-off/],
    ["for a text that is no longer there", doubtful, { digests: ["0".repeat(64)] }, /has changed since/],
    ["with a reason that says nothing", doubtful, { reason: "fine" }, /a reason of at least 10/],
    ["without a name", doubtful, { actor: { id: "user_x", name: " " } }, /needs a name/],
  ])("%s is refused, and nothing is written", async (what, text, given, message) => {
    const id = await productSaying(`Mug ${what}`, text);
    const said = (await digestsOf(id)).filter(({ field }) => field === "description");
    await expect(
      signOff({ subject: { kind: "product", id }, digests: said.map(({ digest }) => digest), ...given }),
    ).rejects.toThrow(message);
    expect(await shop.database("claim_sign_off").where({ subject_id: id })).toEqual([]);
  });

  it("of a product that does not exist is refused", async () => {
    await expect(
      signOff({ subject: { kind: "product", id: "prod_none" }, digests: ["0".repeat(64)] }),
    ).rejects.toThrow(/There is no product/);
  });

  it("is never changed, deleted or emptied, whoever writes to the database", async () => {
    const id = await productSaying("Kept mug", doubtful);
    const digests = (await digestsOf(id)).flatMap(({ verdict, digest }) =>
      verdict === "review" ? digest : [],
    );
    await signOff({ subject: { kind: "product", id }, digests });
    const log = () => shop.database("claim_sign_off").where({ subject_id: id });
    await expect(log().update({ reason: "Something else entirely" })).rejects.toThrow(/append-only/);
    await expect(log().delete()).rejects.toThrow(/append-only/);
    await expect(shop.database.raw("truncate claim_sign_off")).rejects.toThrow(/append-only/);
    expect(await log()).toHaveLength(1);
  });
});
