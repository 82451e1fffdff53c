import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ConsentHistory, SignUpRequest } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AdminSubscribersResponse } from "../../src/api/admin/newsletter/subscribers/route";
import type { ImportReport } from "../../src/workflows/newsletter/import-people";
import type { receiveSignUp } from "../../src/workflows/newsletter/receive-sign-up";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { newsletterOf } from "../fixtures/newsletter";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let mailServer: MailServer;
let newsletter: ReturnType<typeof newsletterOf>;

beforeAll(async () => {
  mailServer = await startMailServer();
  shop = await startTestShop({ SMTP_URL: mailServer.url, NEWSLETTER_SIGN_UPS_PER_HOUR: "20" });
  newsletter = newsletterOf(shop, mailServer);
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

const words = "Yes, send me the monthly newsletter of Balance.";
const header = "email,first_name,topics,consent_date,consent_source,consent_wording,evidence";
const rowOf = (email: string) => `${email},Ana,offers,2025-03-31,spa form,"${words}",folder 3`;

const bringIn = (csv: string, change: object = {}) =>
  shop.asStaff<ImportReport & { message?: string }>("POST", "/admin/newsletter/imports", {
    kind: "subscribers",
    file_name: "list.csv",
    csv,
    dry_run: false,
    ...change,
  });
const find = async (search: string) =>
  (
    await shop.asStaff<AdminSubscribersResponse>(
      "GET",
      `/admin/newsletter/subscribers?search=${encodeURIComponent(search)}`,
    )
  ).body;
const historyOf = async (id: string) =>
  (await shop.asStaff<ConsentHistory>("GET", `/admin/newsletter/subscribers/${id}`)).body;

describe("an import", () => {
  it("tells first what it would do, then takes who can prove consent, and says why it refuses the others", async () => {
    const [one, two, left] = [newsletter.newAddress(), newsletter.newAddress(), newsletter.newAddress()];
    await shop.asStaff("POST", "/admin/newsletter/suppressions", { email: left, note: "called on the 3rd" });
    const csv = [
      header,
      rowOf(one),
      `${two},,,,spa form,"${words}",`,
      rowOf(left.toUpperCase()),
      rowOf(one.toUpperCase()),
    ].join("\n");
    const expected = {
      taken: 1,
      refused: [
        { line: 3, reason: "consent_date is missing." },
        { line: 4, reason: expect.stringContaining("suppressed (unsubscribed)") as string },
        { line: 5, reason: expect.stringContaining("subscribed already") as string },
      ],
    };
    const tried = await bringIn(csv, { dry_run: true });
    expect(tried.body).toEqual({ dry_run: true, ...expected });
    expect(await newsletter.hasConsent(one)).toBe(false);
    expect((await find(one)).count).toBe(0);

    expect((await bringIn(csv)).body).toEqual({ dry_run: false, ...expected });
    expect(await newsletter.hasConsent(one, "offers")).toBe(true);
    expect(await newsletter.hasConsent(one, "articles")).toBe(false);
    expect(await newsletter.hasConsent(left)).toBe(false);
    const { subscribers } = await find(one);
    const { events } = await historyOf(subscribers[0]!.id);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      event: "imported",
      occurred_at: "2025-03-31T00:00:00.000Z",
      source: "import: spa form",
      method: "paper",
      evidence_ref: expect.stringMatching(/^nlimp_\w+ line 2: folder 3$/) as string,
      wording: { checkbox_label: words },
    });
    expect((await bringIn(csv)).body.taken).toBe(0);
  });

  it("of past customers keeps no address, and knows them in any spelling", async () => {
    const { isPastCustomer } = shop.load<{
      isPastCustomer: (container: MedusaContainer, email: string) => Promise<boolean>;
    }>("src/workflows/newsletter/is-past-customer");
    const name = `past${randomUUID().slice(0, 8)}`;
    const answer = await bringIn(`email\n${name}@gmail.com\nnonsense`, { kind: "past_customers" });
    expect(answer.body).toMatchObject({ taken: 1, refused: [{ line: 3 }] });
    expect(await isPastCustomer(shop.container, `${name.toUpperCase()}+x@googlemail.com`)).toBe(true);
    expect(await isPastCustomer(shop.container, newsletter.newAddress())).toBe(false);
    expect(JSON.stringify(await shop.database("past_customer_hash").select())).not.toContain(name);
    expect(await newsletter.hasConsent(`${name}@gmail.com`)).toBe(false);
  });

  it.each(["nonsense", "", `${header}\n"open`])("of what is no list changes nothing: %j", async (csv) => {
    expect((await bringIn(csv)).status).toBe(400);
  });
});

describe("staff", () => {
  it("find somebody by a part of the address, send the link, and note a call", async () => {
    const { email, id } = await newsletter.subscribe();
    expect((await find(email.slice(0, 12))).subscribers.map((one) => one.id)).toContain(id);
    await shop.asStaff("POST", `/admin/newsletter/subscribers/${id}/preferences-link`);
    const mail = await newsletter.mailTo(email, 2);
    expect(mail.subject).toBe("Your preferences for Balance’s newsletter");
    const path = `/admin/newsletter/subscribers/${id}/unsubscribe`;
    expect((await shop.asStaff("POST", path, { note: "" })).status).toBe(400);
    expect((await shop.asStaff("POST", path, { note: "called on the 3rd" })).status).toBe(200);
    expect(await newsletter.hasConsent(email)).toBe(false);
    const { events } = await historyOf(id);
    expect(events.at(-1)).toMatchObject({
      event: "withdrawn",
      source: "staff",
      actor: expect.stringMatching(/^user_/) as string,
      evidence_ref: "called on the 3rd",
    });
  });

  it("find the proof of somebody who was erased by the whole address only", async () => {
    const { email, id, preferences } = await newsletter.subscribe();
    await newsletter.changePreferences(preferences, { change: "erase" });
    expect((await find(email.slice(0, 20))).count).toBe(0);
    const { subscribers } = await find(email.toUpperCase());
    expect(subscribers).toMatchObject([{ id, email: null, status: "erased" }]);
  });

  it("alone may do any of it", async () => {
    for (const path of ["subscribers", "subscribers/sub_1"]) {
      expect((await shop.asStorefront("GET", `/admin/newsletter/${path}`)).status).toBe(401);
    }
    for (const path of ["imports", "suppressions", "subscribers/sub_1/unsubscribe"]) {
      expect((await shop.asStorefront("POST", `/admin/newsletter/${path}`, {})).status).toBe(401);
    }
    expect((await shop.publicly("POST", "/store/newsletter/sign-ups", newsletter.signUpForm())).status).toBe(
      403,
    );
  });
});

describe("a flood from one network", () => {
  it("of hundreds at once leaves twenty rows, and other networks are not held up", async () => {
    const network = "198.51.100.7";
    const before = (await shop.database("newsletter_sign_up").select("id")).length;
    const answers: number[] = [];
    for (let batch = 0; batch < 10; batch += 1) {
      const sent = await Promise.all(
        Array.from({ length: 30 }, () => newsletter.signUp(newsletter.signUpForm(), network)),
      );
      answers.push(...sent.map(({ status }) => status));
    }
    expect(answers.filter((status) => status === 202)).toHaveLength(20);
    expect(answers.filter((status) => status === 429)).toHaveLength(280);
    expect((await shop.database("newsletter_sign_up").select("id")).length).toBe(before + 20);
    expect((await newsletter.signUp(newsletter.signUpForm(), "203.0.113.5")).status).toBe(202);
  }, 120_000);

  it("of ten thousand leaves no more rows, mails or memory than one of twenty", async () => {
    const network = "198.51.100.8";
    // what the route calls, without HTTP; long, so that forms that were kept would show
    const send = () =>
      receive(newsletter.signUpForm({ user_agent: "x".repeat(4_000) }) as SignUpRequest, network);
    const counted = async () => {
      const [row] = (
        await shop.database.raw<{ rows: Record<string, number>[] }>(
          `select (select count(*)::int from newsletter_sign_up) as sign_ups,
             (select count(*)::int from subscriber) as subscribers,
             (select count(*)::int from consent_event) as events,
             (select count(*)::int from outbox_mail) as mails`,
        )
      ).rows;
      return row!;
    };
    for (let count = 0; count < 20; count += 1) expect(await send()).toEqual({ kept: true });
    await newsletter.processSignUps();
    // some of them the shop's own worker may have in hand
    await vi.waitFor(
      async () =>
        expect(await shop.database("newsletter_sign_up").whereNull("outcome").select("id")).toEqual([]),
      { timeout: 30_000 },
    );
    const before = await counted();
    const heapBefore = usedHeap();

    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => queries.push(sql);
    const refusals = { count: 0 };
    const flood = async (rounds: number) => {
      for (let round = 0; round < rounds; round += 1) {
        const receipts = await Promise.all(Array.from({ length: 20 }, send));
        refusals.count += receipts.filter((receipt) => !receipt.kept).length;
      }
    };
    // each costs one look into the database, and writes nothing
    database().on("query", note);
    await flood(1);
    database().off("query", note);
    expect(queries.filter((sql) => /from newsletter_sign_up\s+where sender_network/.test(sql))).toHaveLength(
      20,
    );
    expect(
      queries.filter((sql) =>
        /insert into (newsletter_sign_up|wording)|hashtext.'newsletter_sign_up/.test(sql),
      ),
    ).toEqual([]);
    await flood(499);

    expect(refusals.count).toBe(10_000);
    expect(await counted()).toEqual(before);
    // 40 MB have been sent
    expect(usedHeap() - heapBefore).toBeLessThan(20_000_000);
    expect((await newsletter.signUp(newsletter.signUpForm(), "203.0.113.9")).status).toBe(202);
  }, 120_000);
});

describe("a known and an unknown address", () => {
  it("cost the same work before the answer, statement by statement; what differs comes after it", async () => {
    const { email: known } = await newsletter.subscribe();
    const { email: left, preferences } = await newsletter.subscribe();
    await newsletter.changePreferences(preferences, { change: "unsubscribe" });
    const workFor = async (email: string, network: string) => {
      const form = newsletter.signUpForm({ email }) as SignUpRequest;
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      database().on("query", note);
      expect(await receive(form, network)).toEqual({ kept: true });
      database().off("query", note);
      // jobs and mails go on meanwhile, and these are no words of theirs
      return statements.filter((sql) => /sender_network|wording_version/.test(sql));
    };
    const unknown = await workFor(newsletter.newAddress(), "198.51.100.21");
    expect(unknown.at(-1)).toMatch(/^insert into newsletter_sign_up/);
    expect(await workFor(known, "198.51.100.22")).toEqual(unknown);
    expect(await workFor(left.toUpperCase(), "198.51.100.23")).toEqual(unknown);
    expect(unknown.join()).not.toMatch(/subscriber|suppression|outbox_mail/);
  });
});

const database = () => shop.container.resolve<typeof shop.database>(ContainerRegistrationKeys.PG_CONNECTION);
const receive = (form: SignUpRequest, network: string) =>
  shop
    .load<{ receiveSignUp: typeof receiveSignUp }>("src/workflows/newsletter/receive-sign-up")
    .receiveSignUp(shop.container, form, network);

/** Bytes in use once what nobody needs is gone. */
function usedHeap(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

describe("bad input", () => {
  it.each([
    ["email", { email: "" }],
    ["email", { email: `${"x".repeat(308)}@example.com` }],
    ["email", { email: "ana@example.com\r\nBcc: eve@example.com" }],
    ["email", { email: "\u202eana@example.com" }],
    ["email", { email: "ana@exa mple.com" }],
    ["email", { email: { $ne: "" } }],
    ["first_name", { first_name: "x".repeat(61) }],
    ["first_name", { first_name: "Ana\r\nBcc: eve@example.com" }],
    ["topics", { topics: ["gossip"] }],
    ["topics", { topics: Array.from({ length: 100 }, () => "offers") }],
    ["consent", { consent: false }],
    ["consent", { consent: "yes" }],
    ["source", { source: "import" }],
    ["page_url", { page_url: "https://evil.example" }],
    ["page_url", { page_url: "//evil.example" }],
    ["wording_id", { wording_id: "'; drop table subscriber" }],
    ["form_id", { form_id: "1" }],
  ])("in %s is refused in words: %j", async (field, change) => {
    const { status, body } = await newsletter.signUp(newsletter.signUpForm(change), "203.0.113.77");
    expect(status).toBe(400);
    expect(body.fields?.[field]).toBeTruthy();
  });

  it("with words that were never beside the box is refused, and keeps nothing", async () => {
    const form = newsletter.signUpForm({ wording_id: "newsletter-0" });
    expect((await newsletter.signUp(form, "203.0.113.78")).status).toBe(409);
    expect(await shop.database("newsletter_sign_up").where({ email: form.email })).toEqual([]);
  });
});
