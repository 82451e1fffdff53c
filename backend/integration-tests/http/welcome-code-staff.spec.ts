import type { ConfirmationResponse } from "@balance/contracts/newsletter";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AdminWelcomeCodesResponse } from "../../src/api/admin/welcome-codes/route";
import type { issueWelcomeCode } from "../../src/workflows/welcome-code/issue-welcome-code";
import type { remindOfWelcomeCodes } from "../../src/workflows/welcome-code/remind-of-welcome-codes";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { newsletterOf } from "../fixtures/newsletter";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let mailServer: MailServer;
let newsletter: ReturnType<typeof newsletterOf>;

beforeAll(async () => {
  mailServer = await startMailServer();
  shop = await startTestShop({ SMTP_URL: mailServer.url });
  newsletter = newsletterOf(shop, mailServer);
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

/** Signed up and confirmed; the mail with the code has arrived. */
const newReader = async () => {
  const form = newsletter.signUpForm();
  const email = form.email as string;
  await newsletter.signUp(form);
  const { text } = await newsletter.mailTo(email);
  const { body } = await newsletter.confirm(newsletter.linkIn(text, "confirm"));
  const { welcome_code, preferences_token } = body as Extract<ConfirmationResponse, { state: "confirmed" }>;
  await codeMails(email, 1);
  return { email, code: welcome_code!.code, preferences: preferences_token };
};
const codeMailsTo = (email: string) =>
  mailServer.received.filter(({ to, subject }) => to.includes(email) && subject.startsWith("Your code"));
const codeMails = (email: string, count: number) =>
  vi.waitFor(
    () => {
      const mails = codeMailsTo(email);
      expect(mails).toHaveLength(count);
      return mails;
    },
    { timeout: 30_000 },
  );
const find = async (search: string) =>
  (
    await shop.asStaff<AdminWelcomeCodesResponse>(
      "GET",
      `/admin/welcome-codes?q=${encodeURIComponent(search)}`,
    )
  ).body.codes;
const act = (id: string, deed: string, body: object) =>
  shop.asStaff<{ code: string; message: string }>("POST", `/admin/welcome-codes/${id}/${deed}`, body);
const reason = "She called: the mail never came.";

describe("staff", () => {
  it("find a code by a part of the address, and extend, withdraw and replace it, each with a reason", async () => {
    const { email, code } = await newReader();
    const [found] = await find(email.slice(0, 12).toUpperCase());
    expect(found).toMatchObject({ code, email, source: "footer", state: "live" });
    const { id } = found!;
    expect((await act(id, "extend", { reason, last_day: "2098-12-31" })).status).toBe(200);
    expect((await act(id, "revoke", { reason })).status).toBe(200);
    const replaced = await act(id, "issue-again", { reason });
    expect(replaced.status).toBe(200);
    expect(replaced.body.code).not.toBe(code);

    const [old] = await find(code);
    expect(old!.state).toBe("revoked");
    expect(new Date(old!.valid_until).toISOString()).toBe("2099-01-01T00:00:00.000Z");
    expect(old!.log.map(({ action }) => action)).toEqual(["issued", "extended", "revoked"]);
    expect(old!.log.slice(1).every((entry) => entry.reason === reason && entry.by !== null)).toBe(true);
    expect(await find(replaced.body.code)).toMatchObject([
      { email, state: "live", log: [{ action: "issued_again", reason }] },
    ]);
    const mails = await codeMails(email, 2);
    expect(mails[1]!.text).toContain(replaced.body.code);
  });

  it("change nothing without a reason, by a day that is over, of a code there is not, or unless they are staff", async () => {
    const { email } = await newReader();
    const [before] = await find(email);
    const { id } = before!;
    expect((await act(id, "revoke", {})).status).toBe(400);
    expect((await act(id, "issue-again", { reason: "  " })).status).toBe(400);
    expect((await act(id, "extend", { reason, last_day: "2020-01-01" })).status).toBe(400);
    expect((await act(id, "extend", { reason, last_day: "soon" })).status).toBe(400);
    for (const deed of ["revoke", "issue-again"])
      expect((await act("wcode_none", deed, { reason })).status).toBe(404);
    expect((await shop.asStorefront("POST", `/admin/welcome-codes/${id}/revoke`, { reason })).status).toBe(
      401,
    );
    expect(await find(email)).toEqual([before]);
  });

  it("see in the report how many asked, confirmed and got a code", async () => {
    await newReader();
    const { body } = await shop.asStaff<{ rows: object[] }>("GET", "/admin/welcome-codes/report");
    const codes = await shop.database("welcome_code").where({ source: "footer" });
    const confirmed = await shop.database("consent_event").where({ event: "confirmed", source: "footer" });
    expect(body.rows).toContainEqual(
      expect.objectContaining({
        source: "footer",
        issued: codes.length,
        confirmed: confirmed.length,
        redeemed: 0,
      }),
    );
  });
});

describe("a code that somebody asks for again", () => {
  const askAgain = (email: string, network: string) =>
    shop.asStorefront(
      "POST",
      "/store/welcome-codes/send-again",
      { email },
      { [shopperAddressHeader]: network },
    );

  it("comes to the address that it belongs to, and strangers learn nothing", async () => {
    const { email, code } = await newReader();
    const known = await askAgain(email.toUpperCase(), "198.51.100.1");
    const unknown = await askAgain(newsletter.newAddress(), "198.51.100.1");
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(202);
    expect((await codeMails(email, 2))[1]!.text).toContain(code);
    expect(codeMailsTo(email).every(({ to }) => to.length === 1)).toBe(true);
  });

  it("is refused to a network that asks all the time, and to what is no address", async () => {
    const asked = [];
    for (let count = 0; count < 11; count++)
      asked.push((await askAgain(newsletter.newAddress(), "203.0.113.7")).status);
    expect(asked).toEqual([...Array<number>(10).fill(202), 429]);
    expect((await askAgain("nobody", "203.0.113.8")).status).toBe(400);
  });
});

describe("the reminder", () => {
  const remind = () =>
    shop
      .load<{ remindOfWelcomeCodes: typeof remindOfWelcomeCodes }>(
        "src/workflows/welcome-code/remind-of-welcome-codes",
      )
      .remindOfWelcomeCodes(shop.container);
  const reminders = async (code: string) => {
    const { id } = (await shop.database("welcome_code").where({ code }).first()) as { id: string };
    return (await shop.database("outbox_mail").where({ template: "welcome-reminder", subject_id: id }))
      .length;
  };

  it("is owed once, after 14 days, and only to who still wants mail and can use the code", async () => {
    const [wants, left, revoked, young] = [
      await newReader(),
      await newReader(),
      await newReader(),
      await newReader(),
    ];
    await newsletter.changePreferences(left.preferences, { change: "unsubscribe" });
    await shop.database("welcome_code").where({ code: revoked.code }).update({ revoked_at: new Date() });
    await shop
      .database("welcome_code")
      .whereIn("code", [wants.code, left.code, revoked.code])
      .update({ created_at: new Date(Date.now() - 15 * 86_400_000) });
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await Promise.all([wants, left, revoked, young].map(({ code }) => reminders(code)))).toEqual([
      1, 0, 0, 0,
    ]);
    const [, reminder] = await codeMails(wants.email, 2);
    expect(reminder!.text).toContain(wants.code);
    expect(reminder!.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  });
});

describe("somebody who is erased at the very moment when a code is made for them", () => {
  const issue = (subscriber_id: string, email: string) =>
    shop
      .load<{ issueWelcomeCode: typeof issueWelcomeCode }>("src/workflows/welcome-code/issue-welcome-code")
      .issueWelcomeCode(shop.container, { subscriber_id, email, source: "footer" });
  const erase = (preferences: string) => newsletter.changePreferences(preferences, { change: "erase" });
  const addressesLeft = (email: string) => shop.database("welcome_code").where({ email });

  /** Whoever writes such a row stands still in it, until `work` says that they may go on. */
  async function heldAt(
    table: string,
    condition: string,
    work: (goOn: () => Promise<void>, waiting: (count: number) => Promise<void>) => Promise<void>,
  ) {
    await shop.database.raw(
      `create or replace function stand_still() returns trigger language plpgsql as $$
       begin perform pg_advisory_xact_lock_shared(8143, 1); return new; end $$;
       create trigger stand_still before insert on ${table} for each row when (${condition})
       execute function stand_still()`,
    );
    const gate = await shop.database.transaction();
    await gate.raw("select pg_advisory_xact_lock(8143, 1)");
    try {
      await work(
        async () => void (await gate.rollback()),
        (count) =>
          vi.waitFor(async () => {
            const { rows } = await shop.database.raw<{ rows: unknown[] }>(
              `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
            );
            expect(rows).toHaveLength(count);
          }),
      );
    } finally {
      if (!gate.isCompleted()) await gate.rollback();
      await shop.database.raw(`drop trigger stand_still on ${table}`);
    }
  }

  const readerWithoutCode = async () => {
    const { email, preferences } = await newReader();
    await shop.database("welcome_code").where({ email }).delete();
    const { id } = await shop.database("subscriber").where({ email }).first<{ id: string }>("id");
    return { email, preferences, id };
  };

  it("waits for the code, and then takes the address out of it", async () => {
    const { email, preferences, id } = await readerWithoutCode();
    await heldAt("welcome_code", "true", async (goOn, waiting) => {
      const issued = issue(id, email);
      await waiting(1);
      const erased = erase(preferences);
      await waiting(2);
      await goOn();
      await Promise.all([issued, erased]);
    });
    expect(await addressesLeft(email)).toEqual([]);
  });

  it("and comes first gets none", async () => {
    const { email, preferences, id } = await readerWithoutCode();
    await heldAt("consent_event", "new.event = 'erased'", async (goOn, waiting) => {
      const erased = erase(preferences);
      await waiting(1);
      const issued = issue(id, email);
      await waiting(2);
      await goOn();
      expect(await issued).toBeNull();
      expect((await erased).status).toBe(200);
    });
    expect(await addressesLeft(email)).toEqual([]);
  });

  it("by staff, in the place of an old one, leaves no address either", async () => {
    const { email, preferences } = await newReader();
    const { id } = (await find(email))[0]!;
    await heldAt("welcome_code", "true", async (goOn, waiting) => {
      const issued = act(id, "issue-again", { reason });
      await waiting(1);
      const erased = erase(preferences);
      await waiting(2);
      await goOn();
      expect((await erased).status).toBe(200);
      await issued;
    });
    expect(await addressesLeft(email)).toEqual([]);
  });
});
