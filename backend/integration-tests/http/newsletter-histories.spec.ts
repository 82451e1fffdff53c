import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type OutboxModuleService from "../../src/modules/outbox/service";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { newsletterOf } from "../fixtures/newsletter";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let mailServer: MailServer;
let newsletter: ReturnType<typeof newsletterOf>;
let outbox: OutboxModuleService;

/** Mails get through in the step "send" only, so that the moment of each is known. */
const closed = { code: 451, text: "Come back later" };

beforeAll(async () => {
  mailServer = await startMailServer();
  mailServer.refusal = closed;
  shop = await startTestShop({ SMTP_URL: mailServer.url });
  newsletter = newsletterOf(shop, mailServer);
  outbox = shop.container.resolve<OutboxModuleService>("outbox");
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

const people = ["ana", "ben", "cleo"] as const;
const actions = [
  "sign up",
  "confirm",
  "unsubscribe",
  "erase",
  "import",
  "bounce",
  "complain",
  "pause",
  "resume",
  "owe",
  "send",
] as const;
interface Step {
  who: (typeof people)[number];
  does: (typeof actions)[number];
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...people),
  does: fc.constantFrom(...actions),
});
/** Half of them begin with a reader, whom chance alone would seldom make. */
const histories = fc
  .tuple(fc.constantFrom(...people), fc.boolean(), fc.array(step, { minLength: 4, maxLength: 14 }))
  .map(([who, isReader, rest]): Step[] =>
    isReader ? [{ who, does: "sign up" }, { who, does: "confirm" }, { who, does: "send" }, ...rest] : rest,
  );

/** What should be, kept apart from the shop's own rules: a few facts about each person. */
interface Expected {
  live: boolean;
  paused: boolean;
  asked: boolean;
  blocked: boolean;
}
const stranger: Expected = { live: false, paused: false, asked: false, blocked: false };

it("over any history there is consent exactly when the last thing a person did gave it, and only then marketing mail", async () => {
  const sent = { marketing: 0 };
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const run = randomUUID().slice(0, 8);
      const addressOf = (who: string) => `${who}.${run}@example.com`;
      const expected = new Map<string, Expected>();
      await shop.database("outbox_mail").delete();
      for (const { who, does } of history) {
        const mayBeWritten = (name: string) => {
          const { live, paused } = expected.get(name) ?? stranger;
          return live && !paused;
        };
        if (does === "owe") await oweMarketing(addressOf(who));
        else if (does === "send") {
          const owed = await oweMarketing(addressOf(who));
          const readers = await sendAll();
          sent.marketing += readers.length;
          for (const name of people)
            if (readers.includes(addressOf(name)))
              expect(mayBeWritten(name), `${name} was written to`).toBe(true);
          expect(readers.includes(addressOf(who)), `${who} got the mail that was owed`).toBe(
            owed && mayBeWritten(who),
          );
        } else expected.set(who, await act(does, addressOf(who), expected.get(who) ?? stranger));
        for (const other of people)
          expect(
            await newsletter.hasConsent(addressOf(other).toUpperCase()),
            `${other} after ${who}: ${does}`,
          ).toBe(mayBeWritten(other));
        await nothingOnItsWay();
      }
    }),
    { numRuns: 16 },
  );
  // or it would have proved nothing
  expect(sent.marketing).toBeGreaterThan(0);
}, 240_000);

/** Some part of the shop wants to write to a person, consent or not. False when they have no code to write about. */
async function oweMarketing(email: string): Promise<boolean> {
  const code = await shop
    .database("welcome_code")
    .where({ email, revoked_at: null })
    .first<{ id: string } | undefined>("id");
  if (!code) return false;
  const unique = randomUUID();
  const mail = { template: "welcome-code", subject_id: `${code.id}:${unique}`, stream: "marketing" as const };
  await outbox.enqueue([{ ...mail, message_id: `${unique}@balance.test` }]);
  return true;
}

/** Lets everything that is owed go out, and says to whom marketing went. */
async function sendAll(): Promise<string[]> {
  const { sendOwedMails } = shop.load<{ sendOwedMails: (container: MedusaContainer) => Promise<number> }>(
    "src/workflows/mail/send-owed-mails",
  );
  await nothingOnItsWay();
  mailServer.received.length = 0;
  mailServer.refusal = null;
  await vi.waitFor(
    async () => {
      await shop.database("outbox_mail").where({ state: "owed" }).update({ next_attempt_at: new Date() });
      await sendOwedMails(shop.container);
      expect(await shop.database("outbox_mail").whereIn("state", ["owed", "sending"]).select("id")).toEqual(
        [],
      );
    },
    { timeout: 20_000 },
  );
  mailServer.refusal = closed;
  return mailServer.received.filter(({ headers }) => headers.has("list-unsubscribe")).flatMap(({ to }) => to);
}

/** No worker has a mail in hand that it looked at before the last step. */
const nothingOnItsWay = () =>
  vi.waitFor(
    async () =>
      expect(await shop.database("outbox_mail").where({ state: "sending" }).select("id")).toEqual([]),
    { timeout: 20_000 },
  );

async function act(
  does: Exclude<Step["does"], "owe" | "send">,
  email: string,
  known: Expected,
): Promise<Expected> {
  const row = await shop
    .database("subscriber")
    .where({ address_key: email })
    .first<{ id: string } | undefined>("id");
  const doing = { actor: "subscriber", source: "preferences" };
  const change = async (name: string) => {
    const { changePreferences } = shop.load<{
      changePreferences: (container: MedusaContainer, ...rest: unknown[]) => Promise<unknown>;
    }>("src/workflows/newsletter/change-preferences");
    if (row) await changePreferences(shop.container, row.id, { change: name }, doing);
  };
  const report = async (reason: "bounced" | "complained") => {
    const { suppressAddress } = shop.load<{
      suppressAddress: (container: MedusaContainer, ...rest: unknown[]) => Promise<boolean>;
    }>("src/workflows/newsletter/unsubscribe");
    await suppressAddress(shop.container, email, reason, { actor: "mailbox_provider", source: "report" });
  };
  const openTokens = () =>
    shop.database("newsletter_token").where({ email, used_at: null }).select<{ id: string }[]>("id");
  const gone = { live: false, paused: false, asked: false, blocked: true };
  switch (does) {
    case "sign up": {
      // from a network of its own each time: the limits have tests of their own
      const network = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;
      await shop.database("newsletter_sign_up").where({ address_key: email }).delete();
      await newsletter.signUp(newsletter.signUpForm({ email }), network);
      // by whichever worker has it
      await vi.waitFor(
        async () => {
          await newsletter.processSignUps();
          const signUps = await shop.database("newsletter_sign_up").where({ address_key: email });
          expect(signUps.every(({ outcome }: { outcome: string | null }) => outcome !== null)).toBe(true);
        },
        { timeout: 20_000 },
      );
      return { ...known, asked: (await openTokens()).length > 0 };
    }
    case "confirm": {
      const { confirmationToken } = shop.load<{ confirmationToken: (id: string) => string }>(
        "src/workflows/newsletter/newsletter-links",
      );
      for (const { id } of await openTokens()) await newsletter.confirm(confirmationToken(id));
      return known.asked ? { live: true, paused: false, asked: false, blocked: false } : known;
    }
    case "unsubscribe":
      await change("unsubscribe");
      return row ? gone : known;
    case "erase":
      await change("erase");
      return row ? gone : known;
    case "bounce":
      await report("bounced");
      return gone;
    case "complain":
      await report("complained");
      return gone;
    case "import":
      await bringIn(email);
      return known.blocked || known.live ? known : { ...known, live: true, paused: false };
    case "pause":
      await change("pause");
      return { ...known, paused: known.live || known.paused };
    case "resume":
      await change("resume");
      return known.live ? { ...known, paused: false } : known;
  }
}

async function bringIn(email: string): Promise<void> {
  const csv = `email,consent_date,consent_source,consent_wording
${email},2025-03-31,spa form,"Yes, send me the monthly newsletter of Balance."`;
  const body = { kind: "subscribers", file_name: "list.csv", csv, dry_run: false };
  expect((await shop.asStaff("POST", "/admin/newsletter/imports", body)).status).toBe(200);
}
