import { randomUUID } from "node:crypto";
import type { ConsentHistory } from "@balance/contracts/newsletter";
import { newsletterWording } from "@balance/compliance/newsletter-wording";
import type { MedusaContainer } from "@medusajs/framework/types";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { newsletterOf } from "../fixtures/newsletter";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let mailServer: MailServer;
let newsletter: ReturnType<typeof newsletterOf>;

beforeAll(async () => {
  mailServer = await startMailServer();
  shop = await startTestShop({ SMTP_URL: mailServer.url, NEWSLETTER_SIGN_UPS_PER_HOUR: "200" });
  newsletter = newsletterOf(shop, mailServer);
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

const countOf = async (table: string, where: object) => (await shop.database(table).where(where)).length;
const dealtWith = (email: string) =>
  vi.waitFor(
    async () => {
      const rows = await shop.database("newsletter_sign_up").where({ email }).select("outcome");
      if (rows.length === 0 || rows.some(({ outcome }) => outcome === null)) throw new Error("not yet");
      return rows.map(({ outcome }) => outcome as string);
    },
    { timeout: 30_000 },
  );
const historyOf = async (token: string) =>
  (await shop.asStorefront<ConsentHistory>("GET", `/store/newsletter/preferences/${token}/history`)).body;

describe("signing up", () => {
  it("asks by mail, and only the button behind the link makes a subscriber", async () => {
    const form = newsletter.signUpForm();
    const email = form.email as string;
    const { status, body } = await newsletter.signUp(form);
    expect({ status, body }).toEqual({ status: 202, body: { accepted: true } });
    const mail = await newsletter.mailTo(email);
    expect(mail.subject).toBe("Please confirm: Balance’s newsletter");
    expect(mail.text, "no advertising before the consent").not.toMatch(/10 ?%|offer|code/i);
    expect(await newsletter.hasConsent(email)).toBe(false);

    const token = newsletter.linkIn(mail.text, "confirm");
    const path = `/store/newsletter/confirmations/${token}`;
    for (let scanner = 0; scanner < 3; scanner += 1) {
      expect((await shop.asStorefront("GET", path)).body).toEqual({
        state: "open",
        purpose: "confirm",
        email,
      });
    }
    expect(await newsletter.hasConsent(email)).toBe(false);

    const confirmed = await newsletter.confirm(token);
    expect(confirmed.body).toMatchObject({ state: "confirmed", purpose: "confirm", email });
    expect(await newsletter.hasConsent(email, "offers")).toBe(true);
    expect(await newsletter.hasConsent(email, "treatments")).toBe(false);
    expect((await newsletter.confirm(token)).body).toEqual({ state: "used", active: true });
  });

  it("keeps what proves it: wording, page, time, network and browser", async () => {
    const { preferences } = await newsletter.subscribe({ page_url: "/articles/gut", source: "article" });
    const { events } = await historyOf(preferences);
    expect(events.map(({ event }) => event)).toEqual(["requested", "confirmed"]);
    expect(events[0]).toMatchObject({
      source: "article",
      page_url: "/articles/gut",
      method: "double_opt_in",
      actor: "subscriber",
      ip: "192.0.2.1",
      user_agent: "test browser",
      topics: ["articles", "offers"],
      wording: { id: newsletterWording.id, checkbox_label: newsletterWording.checkbox_label },
    });
    expect(events[0]!.wording!.text).toContain("valid 90 days, not with other codes");
  });

  it("keeps no link that would open anything", async () => {
    const form = newsletter.signUpForm();
    await newsletter.signUp(form);
    const mail = await newsletter.mailTo(form.email as string);
    const token = newsletter.linkIn(mail.text, "confirm");
    for (const table of ["newsletter_token", "outbox_mail", "notification", "consent_event"]) {
      expect(JSON.stringify(await shop.database(table).select()), table).not.toContain(token.split(".")[1]);
    }
  });

  it("without a topic ticked is for all that the words name", async () => {
    const { email } = await newsletter.subscribe({ topics: [] });
    for (const topic of ["articles", "offers", "treatments", "product_launches", "vip_events"]) {
      expect(await newsletter.hasConsent(email, topic), topic).toBe(true);
    }
  });

  it("answers a known address like an unknown one, and tells its owner by mail", async () => {
    const { email } = await newsletter.subscribe();
    const known = await newsletter.signUp(newsletter.signUpForm({ email: email.toUpperCase() }));
    const unknown = await newsletter.signUp(newsletter.signUpForm());
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const mail = await newsletter.mailTo(email, 2);
    expect(mail.subject).toBe("You already get Balance’s newsletter");
    const preferences = await newsletter.readPreferences(newsletter.linkIn(mail.text, "preferences"));
    expect(preferences.body).toMatchObject({ email, topics: ["articles", "offers"], status: "active" });
  });

  it("in another spelling of one mailbox is the same person", async () => {
    const name = `ana${randomUUID().slice(0, 8)}`;
    await newsletter.subscribe({ email: `${name}@gmail.com` });
    const spelled = `${name.slice(0, 3)}.${name.slice(3)}+shop@googlemail.com`;
    await newsletter.signUp(newsletter.signUpForm({ email: spelled }));
    expect(await dealtWith(spelled)).toEqual(["already_active"]);
    expect(await newsletter.hasConsent(spelled.toUpperCase())).toBe(true);
    expect(await countOf("subscriber", { address_key: `${name}@gmail.com` })).toBe(1);
  });

  it("sent twice is one request and one mail", async () => {
    const form = newsletter.signUpForm();
    const answers = await Promise.all([1, 2, 3, 4].map(() => newsletter.signUp(form)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    await dealtWith(form.email as string);
    expect(await countOf("newsletter_sign_up", { email: form.email })).toBe(1);
    expect(await countOf("newsletter_token", { email: form.email })).toBe(1);
  });

  it("cannot fill somebody's mailbox: three mails a day", async () => {
    const email = newsletter.newAddress();
    for (let time = 0; time < 6; time += 1) {
      expect((await newsletter.signUp(newsletter.signUpForm({ email }))).status).toBe(202);
    }
    const outcomes = await dealtWith(email);
    expect(outcomes.filter((outcome) => outcome === "confirmation_owed")).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === "too_many")).toHaveLength(3);
    await newsletter.mailTo(email, 3);
    expect(await countOf("newsletter_token", { email })).toBe(3);
  });

  it("asked for twice and confirmed once leaves the other link without effect", async () => {
    const email = newsletter.newAddress();
    for (let time = 0; time < 2; time += 1) await newsletter.signUp(newsletter.signUpForm({ email }));
    const [first, second] = [await newsletter.mailTo(email, 1), await newsletter.mailTo(email, 2)];
    expect((await newsletter.confirm(newsletter.linkIn(second.text, "confirm"))).body.state).toBe(
      "confirmed",
    );
    expect((await newsletter.confirm(newsletter.linkIn(first.text, "confirm"))).body).toEqual({
      state: "used",
      active: true,
    });
  });

  it("confirmed by ten requests at once is confirmed once", async () => {
    const form = newsletter.signUpForm();
    await newsletter.signUp(form);
    const token = newsletter.linkIn((await newsletter.mailTo(form.email as string)).text, "confirm");
    const answers = await Promise.all(Array.from({ length: 10 }, () => newsletter.confirm(token)));
    expect(answers.filter(({ body }) => body.state === "confirmed")).toHaveLength(1);
    expect(answers.filter(({ body }) => body.state === "used")).toHaveLength(9);
  });
});

describe("a link", () => {
  it("ends after 7 days, and a new one can be had from it", async () => {
    const form = newsletter.signUpForm();
    const email = form.email as string;
    await newsletter.signUp(form);
    const token = newsletter.linkIn((await newsletter.mailTo(email)).text, "confirm");
    await shop
      .database("newsletter_token")
      .where({ email })
      .update({ expires_at: shop.database.raw("now() - interval '1 second'") });
    expect((await newsletter.confirm(token)).body).toEqual({ state: "expired", purpose: "confirm", email });
    expect(await newsletter.hasConsent(email)).toBe(false);
    const again = await shop.asStorefront("POST", `/store/newsletter/confirmations/${token}/again`, {});
    expect(again.status).toBe(202);
    const fresh = newsletter.linkIn((await newsletter.mailTo(email, 2)).text, "confirm");
    expect(fresh).not.toBe(token);
    expect((await newsletter.confirm(fresh)).body.state).toBe("confirmed");
    const [subscriber] = (await shop.database("subscriber").where({ email })) as object[];
    expect(subscriber).toMatchObject({ first_name: "Tamsin", topics: ["articles", "offers"] });
  });

  it.each(["x", "a.b", "%00", "x".repeat(2000), `${Buffer.from("nltok_1").toString("base64url")}.AAAA`])(
    "that we never made does nothing: %s",
    async (token) => {
      const name = encodeURIComponent(token);
      const path = `/store/newsletter/confirmations/${name}`;
      expect((await shop.asStorefront("GET", path)).body).toEqual({ state: "unknown" });
      expect((await shop.asStorefront("POST", path, {})).body).toEqual({ state: "unknown" });
      for (const other of ["preferences", "unsubscribes"]) {
        const answer = await shop.asStorefront("GET", `/store/newsletter/${other}/${name}`);
        expect(answer.status, other).toBe(404);
      }
      expect((await shop.asStorefront("POST", `/store/newsletter/unsubscribes/${name}`, {})).status).toBe(
        404,
      );
    },
  );

  it("to unsubscribe opens no preferences, and the other way round", async () => {
    const { preferences } = await newsletter.subscribe();
    const { body } = await newsletter.readPreferences(preferences);
    expect((await newsletter.readPreferences(body.unsubscribe_token)).status).toBe(404);
    const wrong = await shop.asStorefront("POST", `/store/newsletter/unsubscribes/${preferences}`, {});
    expect(wrong.status).toBe(404);
  });
});

describe("preferences", () => {
  it("change topics and name", async () => {
    const { email, preferences } = await newsletter.subscribe();
    const change = { change: "topics", topics: ["vip_events", "treatments"], first_name: "Tam" };
    expect((await newsletter.changePreferences(preferences, change)).status).toBe(200);
    const { body } = await newsletter.readPreferences(preferences);
    expect(body).toMatchObject({ topics: ["treatments", "vip_events"], first_name: "Tam" });
    expect(await newsletter.hasConsent(email, "offers")).toBe(false);
    expect(await newsletter.hasConsent(email, "vip_events")).toBe(true);
    const none = await newsletter.changePreferences(preferences, { ...change, topics: [] });
    expect(none.status).toBe(400);
    expect(none.body.fields?.topics).toMatch(/at least one topic/);
  });

  it("pause for three months and begin again by themselves, or sooner", async () => {
    const { email, preferences } = await newsletter.subscribe();
    await newsletter.changePreferences(preferences, { change: "pause" });
    expect(await newsletter.hasConsent(email)).toBe(false);
    const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
    expect(await newsletter.hasConsent(email, null, days(85))).toBe(false);
    expect(await newsletter.hasConsent(email, null, days(95))).toBe(true);
    await newsletter.changePreferences(preferences, { change: "resume" });
    expect(await newsletter.hasConsent(email)).toBe(true);
  });

  it("move to a new address when its mailbox says so; then the old mailbox has no say", async () => {
    const { email, preferences, id } = await newsletter.subscribe();
    const next = newsletter.newAddress();
    const asked = await newsletter.changePreferences(preferences, { change: "address", email: next });
    expect(asked.status).toBe(200);
    expect(await newsletter.hasConsent(next)).toBe(false);
    expect(await newsletter.hasConsent(email)).toBe(true);
    const mail = await newsletter.mailTo(next);
    expect(mail.subject).toMatch(/new address/);
    const { body } = await newsletter.confirm(newsletter.linkIn(mail.text, "confirm"));
    expect(body).toMatchObject({ state: "confirmed", purpose: "change_address", email: next });
    expect(await newsletter.hasConsent(next)).toBe(true);
    expect(await newsletter.hasConsent(email)).toBe(false);
    expect((await newsletter.readPreferences(preferences)).status).toBe(404);
    expect(await countOf("subscriber", { id, email: next })).toBe(1);
  });

  it("move onto an address that is on the list already, and one person remains", async () => {
    const [one, other] = [await newsletter.subscribe(), await newsletter.subscribe()];
    await newsletter.changePreferences(one.preferences, { change: "address", email: other.email });
    const mail = await newsletter.mailTo(other.email, 2);
    await newsletter.confirm(newsletter.linkIn(mail.text, "confirm"));
    expect(await newsletter.hasConsent(other.email)).toBe(true);
    expect(await countOf("subscriber", { address_key: other.email })).toBe(1);
    expect((await newsletter.readPreferences(other.preferences)).status).toBe(404);
  });
});

describe("leaving", () => {
  it("works by the header's POST, without cookie or key of the person, and twice", async () => {
    const { email, preferences } = await newsletter.subscribe();
    const { unsubscribe_token: token } = (await newsletter.readPreferences(preferences)).body;
    const path = `/store/newsletter/unsubscribes/${token}`;
    expect((await shop.asStorefront("GET", path)).body).toEqual({ valid: true });
    expect(await newsletter.hasConsent(email)).toBe(true);
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await shop.asStorefront("POST", path, {});
      expect({ status, body }).toEqual({ status: 200, body: { done: true } });
      expect(await newsletter.hasConsent(email)).toBe(false);
    }
    const { events } = await historyOf(preferences);
    expect(events.map(({ event }) => event)).toEqual(["requested", "confirmed", "withdrawn"]);
  });

  it("is not undone by a link that was still on its way, only by a new one", async () => {
    const { email, preferences } = await newsletter.subscribe();
    const next = newsletter.newAddress();
    await newsletter.changePreferences(preferences, { change: "address", email: next });
    const token = newsletter.linkIn((await newsletter.mailTo(next)).text, "confirm");
    await newsletter.changePreferences(preferences, { change: "unsubscribe" });
    expect((await newsletter.confirm(token)).body).toEqual({ state: "used", active: false });
    expect(await newsletter.hasConsent(next)).toBe(false);
    await newsletter.subscribe({ email });
    expect(await newsletter.hasConsent(email)).toBe(true);
    expect(await countOf("subscriber", { address_key: email })).toBe(1);
  });

  it("with erasure leaves no address anywhere, but the digest that keeps us silent and the proof", async () => {
    const { email, preferences, id } = await newsletter.subscribe();
    await newsletter.changePreferences(preferences, { change: "erase" });
    expect((await newsletter.readPreferences(preferences)).status).toBe(404);
    for (const table of [
      "subscriber",
      "newsletter_sign_up",
      "newsletter_token",
      "outbox_mail",
      "notification",
      "consent_event",
      "suppression",
      "welcome_code",
    ]) {
      // the mail with their code may just be on its way; its traces go when it has been handed over
      await vi.waitFor(
        async () => expect(JSON.stringify(await shop.database(table).select()), table).not.toContain(email),
        { timeout: 10_000 },
      );
    }
    const kept = await shop.database("consent_event").where({ subscriber_id: id }).orderBy("position");
    expect(kept.map(({ event }: { event: string }) => event)).toEqual(["requested", "confirmed", "erased"]);
    expect(await countOf("consent_event_origin", { consent_event_id: (kept[0] as { id: string }).id })).toBe(
      0,
    );
    const { addressHash } = shop.load<{ addressHash: (key: string) => string }>(
      "src/workflows/newsletter/address-hash",
    );
    expect(await countOf("suppression", { address_hash: addressHash(email), reason: "erased" })).toBe(1);
  });
});

describe("the ledger", () => {
  it.each(["consent_event", "wording_version"])("refuses to change or lose a row of %s", async (table) => {
    await newsletter.subscribe();
    const before = await shop.database(table).select();
    await expect(shop.database(table).update({ deleted_at: new Date() })).rejects.toThrow(/append-only/);
    await expect(shop.database(table).delete()).rejects.toThrow(/append-only/);
    await expect(shop.database.raw(`truncate ${table}`)).rejects.toThrow(/append-only/);
    expect(await shop.database(table).select()).toEqual(before);
  });
});

describe("a bounce or a complaint", () => {
  it.each(["bounced", "complained"])("(%s) ends the mails, known or not", async (reason) => {
    const { suppressAddress } = shop.load<{
      suppressAddress: (container: MedusaContainer, ...rest: unknown[]) => Promise<boolean>;
    }>("src/workflows/newsletter/unsubscribe");
    const { email, preferences } = await newsletter.subscribe();
    const doing = { actor: "mailbox_provider", source: "webhook" };
    await suppressAddress(shop.container, email.toUpperCase(), reason, doing);
    expect(await newsletter.hasConsent(email)).toBe(false);
    expect((await newsletter.readPreferences(preferences)).body.status).toBe("suppressed");
    expect(await suppressAddress(shop.container, newsletter.newAddress(), reason, doing)).toBe(true);
  });
});

describe("what is not needed any more", () => {
  it("is forgotten: requests after 14 days, people who left after two years", async () => {
    const { forgetOldNewsletterRows } = shop.load<{
      forgetOldNewsletterRows: (container: MedusaContainer) => Promise<{ pending: number; ended: number }>;
    }>("src/workflows/newsletter/forget-old-newsletter-rows");
    const form = newsletter.signUpForm();
    await newsletter.signUp(form);
    await newsletter.mailTo(form.email as string);
    const active = await newsletter.subscribe();
    const left = await newsletter.subscribe();
    await newsletter.changePreferences(left.preferences, { change: "unsubscribe" });
    const age = (table: string, column: string, where: object, interval: string) =>
      shop
        .database(table)
        .where(where)
        .update({ [column]: shop.database.raw(`now() - interval '${interval}'`) });
    await age("subscriber", "requested_at", { email: form.email }, "13 days");
    await age("subscriber", "unsubscribed_at", { email: left.email }, "23 months");
    await forgetOldNewsletterRows(shop.container);
    expect(await countOf("subscriber", { email: form.email })).toBe(1);
    expect(await countOf("subscriber", { email: left.email })).toBe(1);
    await age("subscriber", "requested_at", { email: form.email }, "15 days");
    await age("subscriber", "unsubscribed_at", { email: left.email }, "25 months");
    await age("consent_event_origin", "created_at", {}, "13 months");
    await forgetOldNewsletterRows(shop.container);
    expect(await countOf("subscriber", { email: form.email })).toBe(0);
    expect(await countOf("newsletter_token", { email: form.email })).toBe(0);
    expect(await countOf("subscriber", { email: left.email })).toBe(0);
    expect(await countOf("consent_event_origin", {})).toBe(0);
    expect(await newsletter.hasConsent(active.email)).toBe(true);
  });
});

describe("a subscription of which nothing was heard for two years", () => {
  it("ends, with a line in the ledger; an order or a changed topic in that time keeps it", async () => {
    const { endQuietSubscriptions } = shop.load<{
      endQuietSubscriptions: (container: MedusaContainer) => Promise<number>;
    }>("src/workflows/newsletter/end-quiet-subscriptions");
    const [quiet, buyer, reader, young] = [
      await newsletter.subscribe(),
      await newsletter.subscribe(),
      await newsletter.subscribe(),
      await newsletter.subscribe(),
    ];
    const ids = [quiet, buyer, reader].map(({ id }) => id);
    await shop.database.transaction(async (transaction) => {
      // the ledger's triggers refuse this, but two years are long to wait
      await transaction.raw("set local session_replication_role = replica");
      await transaction.raw(
        "update consent_event set created_at = created_at - interval '25 months' where subscriber_id = any(?)",
        [ids],
      );
      await transaction.raw(
        "update subscriber set confirmed_at = confirmed_at - interval '25 months' where id = any(?)",
        [ids],
      );
    });
    await newsletter.changePreferences(reader.preferences, {
      change: "topics",
      topics: ["offers"],
      first_name: "",
    });
    await shop.database.raw(
      `insert into first_order_claim (id, person_key, order_id, state, taken_at)
       select 'foclaim_quiet', address_hash, 'order_quiet', 'kept', now() from subscriber where id = ?`,
      [buyer.id],
    );

    expect(await endQuietSubscriptions(shop.container)).toBe(1);
    expect(await endQuietSubscriptions(shop.container)).toBe(0);
    const consents = [quiet, buyer, reader, young].map(({ email }) => newsletter.hasConsent(email));
    expect(await Promise.all(consents)).toEqual([false, true, true, true]);
    const [last] = await shop
      .database("consent_event")
      .where({ subscriber_id: quiet.id })
      .orderBy("position", "desc")
      .select<{ event: string; actor: string; source: string }[]>("event", "actor", "source");
    expect(last).toEqual({ event: "withdrawn", actor: "shop", source: "quiet_for_24_months" });
  });
});
