import type { MedusaContainer } from "@medusajs/framework/types";
import { asValue } from "@medusajs/framework/awilix";
import { contactMessageSample } from "@balance/emails/sample-order";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Trader } from "@balance/contracts/trader";
import type OutboxModuleService from "../../src/modules/outbox/service";
import type { OutboxMailRow } from "../../src/modules/outbox/service";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { placeOrder } from "../fixtures/placed-order";
import { startTestShop, type TestShop } from "../fixtures/shop";

const mailReportSecret = "told-by-the-mail-provider";
let shop: TestShop;
let deaf: MedusaContainer;
let mailServer: MailServer;
let outbox: OutboxModuleService;
let queueOrderMails: (container: MedusaContainer, orderId: string) => Promise<void>;
let sendOwedMails: (container: MedusaContainer) => Promise<number>;

beforeAll(async () => {
  mailServer = await startMailServer();
  // a server without its worker, which loses every event: nothing sends but what a test calls
  shop = await startTestShop({
    SMTP_URL: mailServer.url,
    MEDUSA_WORKER_MODE: "server",
    MAIL_REPORT_SECRET: mailReportSecret,
  });
  deaf = shop.container.createScope() as MedusaContainer;
  deaf.register(
    Modules.EVENT_BUS,
    asValue({ emit: () => Promise.reject(new Error("The event bus is down")) }),
  );
  outbox = shop.container.resolve<OutboxModuleService>("outbox");
  ({ queueOrderMails } = shop.load<{ queueOrderMails: typeof queueOrderMails }>(
    "src/workflows/mail/queue-order-mails",
  ));
  ({ sendOwedMails } = shop.load<{ sendOwedMails: typeof sendOwedMails }>(
    "src/workflows/mail/send-owed-mails",
  ));
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

let orderId: string;

beforeEach(async () => {
  orderId = await placeOrder(shop);
});

afterEach(async () => {
  mailServer.received.length = 0;
  mailServer.refusal = null;
  await shop.database("outbox_mail").delete();
});

const mailTo = (address: string) => mailServer.received.find(({ to }) => to.includes(address));
const rowsOf = (subjectId = orderId) =>
  shop.database<OutboxMailRow>("outbox_mail").where({ subject_id: subjectId }).select("*");
const readTrader = async () => {
  const [store] = await shop.database<{ metadata: { trader: Trader } }>("store").select("metadata");
  return store!.metadata.trader;
};
const writeTrader = (trader: Trader) => shop.database("store").update({ metadata: { trader } });
/** Time passes for the mails in the outbox. */
const fastForward = () =>
  shop.database.raw(
    `update outbox_mail set next_attempt_at = now() - interval '1 second', lease_until = lease_until - interval '1 day'`,
  );

describe("the mails of an order", () => {
  it("reach the customer with every sum, the signed link and the right to cancel", async () => {
    await queueOrderMails(deaf, orderId);
    expect(await sendOwedMails(shop.container)).toBe(2);
    const mail = mailTo("morwenna@example.com")!;
    expect(mail.from).toBe("shop@balance.test");
    expect(mail.headers.get("from")).toBe("Balance <shop@balance.test>");
    expect(mail.headers.get("reply-to")).toMatch(/^\S+@\S+$/);
    expect(mail.subject).toMatch(/^Your Balance order B-\d+ is confirmed$/);
    expect(mail.html).toContain("<table");
    for (const words of ["£59.90", "-£5.99", "WELCOME10", "£5.95", "£59.86", "£9.98", "£49.88", "PL28 8AA"]) {
      expect(mail.text).toContain(words);
    }
    expect(mail.text).toContain("hereby give notice that I/We* cancel");
    expect(mail.text).toContain("inner seal");
    expect(mail.text).toMatch(/http:\/\/localhost:8000\/orders\/[\w-]+\.[\w-]+/);
  });

  it("say what the label of the food says", async () => {
    const label = await shop
      .database("order_line_item")
      .join("order_item", "order_item.item_id", "order_line_item.id")
      .join("product_label", "product_label.product_id", "order_line_item.product_id")
      .where({ "order_item.order_id": orderId })
      .first<{ legal_name: string; storage: string; operator: { name: string } }>();
    await queueOrderMails(deaf, orderId);
    await sendOwedMails(shop.container);
    const { text, html } = mailTo("morwenna@example.com")!;
    for (const words of [label.legal_name, label.storage, label.operator.name, "1 litre", "reach of young"])
      for (const part of [text, html]) expect(part).toContain(words);
  });

  it("say of a set without a label what those of its parts say", async () => {
    const set = await shop
      .database("product_variant")
      .join("product", "product.id", "product_variant.product_id")
      .where({ "product.handle": "vitamin-c-and-zinc-set" })
      .first<{ id: string; product_id: string }>("product_variant.id", "product_variant.product_id");
    const kind = await shop.database("product_type").where({ value: "Set" }).first<{ id: string }>("id");
    await shop.database("product").where({ id: set.product_id }).update({ type_id: kind.id });
    await shop.database("product_label").where({ product_id: set.product_id }).delete();
    await shop.database("order_line_item").update({ variant_id: set.id, product_id: set.product_id });
    await queueOrderMails(deaf, orderId);
    await sendOwedMails(shop.container);
    const { text } = mailTo("morwenna@example.com")!;
    expect(text).toMatch(/Zinc citrate 15 mg tablets: .*zinc.*, 90 tablets \(/i);
    expect(text).toMatch(/Vitamin C 500 mg capsules: .*vitamin C.*, 90 capsules \(/i);
  });

  it("reach the shop with what to pack, and an answer goes to the customer", async () => {
    await queueOrderMails(deaf, orderId);
    await sendOwedMails(shop.container);
    const mail = mailTo("orders@balance.test")!;
    expect(mail.subject).toMatch(/^New order B-\d+: 2 items, £59\.86$/);
    expect(mail.headers.get("reply-to")).toBe("morwenna@example.com");
    expect(mail.text).toContain("TEST-30");
  });

  it("are owed once, however often and however concurrently they are queued", async () => {
    await Promise.all(Array.from({ length: 8 }, () => queueOrderMails(deaf, orderId)));
    await Promise.all(Array.from({ length: 4 }, () => sendOwedMails(shop.container)));
    await queueOrderMails(deaf, orderId);
    expect(await sendOwedMails(shop.container)).toBe(0);
    expect(mailServer.received.flatMap(({ to }) => to).sort()).toEqual([
      "morwenna@example.com",
      "orders@balance.test",
    ]);
  });

  it("say what was agreed, even when the shop's details change before a retry", async () => {
    await queueOrderMails(deaf, orderId);
    mailServer.refusal = { code: 451, text: "Try again later" };
    await sendOwedMails(shop.container);
    const agreed = await readTrader();
    await writeTrader({ ...agreed, phone: "01632 960 999" });
    mailServer.refusal = null;
    await fastForward();
    await sendOwedMails(shop.container);
    await writeTrader(agreed);
    expect(mailTo("morwenna@example.com")!.text).toContain(agreed.phone);
  });
});

describe("a mail server that is down", () => {
  it("loses nothing: the mails are sent once it is back, with the same Message-ID", async () => {
    const { port } = new URL(mailServer.url);
    await mailServer.stop();
    await queueOrderMails(deaf, orderId);
    expect(await sendOwedMails(shop.container)).toBe(0);
    const waiting = await rowsOf();
    expect(waiting.map(({ state, attempts }) => ({ state, attempts }))).toEqual([
      { state: "owed", attempts: 1 },
      { state: "owed", attempts: 1 },
    ]);
    expect(waiting[0]!.last_error).toMatch(/ECONNREFUSED/);
    // not before its time
    expect(await sendOwedMails(shop.container)).toBe(0);

    mailServer = await startMailServer(Number(port));
    await fastForward();
    expect(await sendOwedMails(shop.container)).toBe(2);
    const sent = mailServer.received.map(({ headers }) => headers.get("message-id")).sort();
    expect(sent).toEqual(waiting.map(({ message_id }) => `<${message_id}>`).sort());
    expect((await rowsOf()).map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  it("for an hour loses nothing and doubles nothing, and is not asked all the time", async () => {
    const { port } = new URL(mailServer.url);
    await mailServer.stop();
    const mails = Array.from({ length: 10 }, (_, number) => `visitor-${number}`);
    for (const subject of mails) {
      await outbox.enqueueLetter(
        {
          template: "contact-message",
          subject_id: subject,
          stream: "transactional",
          message_id: `${subject}@balance.test`,
        },
        { to_address: `${subject}@example.com`, reply_to: null, props: contactMessageSample },
      );
    }
    for (let minute = 0; minute < 60; minute += 1) {
      await sendOwedMails(shop.container);
      await shop.database.raw(
        "update outbox_mail set next_attempt_at = next_attempt_at - interval '1 minute'",
      );
    }
    const waiting = await shop.database<OutboxMailRow>("outbox_mail").select("*");
    expect(waiting.every(({ state, attempts }) => state === "owed" && attempts <= 8)).toBe(true);

    mailServer = await startMailServer(Number(port));
    await fastForward();
    await Promise.all(Array.from({ length: 3 }, () => sendOwedMails(shop.container)));
    await fastForward();
    expect(await sendOwedMails(shop.container)).toBe(0);
    expect(mailServer.received.map(({ headers }) => headers.get("message-id")).sort()).toEqual(
      mails.map((subject) => `<${subject}@balance.test>`).sort(),
    );
  }, 60_000);

  it("for one address only, keeps that mail for later, by its own reason, and takes the others of its batch", async () => {
    const owe = (name: string) =>
      outbox.enqueueLetter(
        {
          template: "contact-message",
          subject_id: name,
          stream: "transactional",
          message_id: `${name}@balance.test`,
        },
        { to_address: `${name}@example.com`, reply_to: null, props: contactMessageSample },
      );
    for (const name of ["ann", "ben", "cat"]) await owe(name);
    mailServer.refusal = { code: 552, text: "Mailbox of Ben is full", to: "ben@example.com" };
    expect(await sendOwedMails(shop.container)).toBe(2);
    expect(mailServer.received.flatMap(({ to }) => to).toSorted()).toEqual([
      "ann@example.com",
      "cat@example.com",
    ]);
    const [kept] = await rowsOf("ben");
    expect(kept).toMatchObject({ state: "owed", attempts: 1 });
    expect(kept!.last_error).toContain("Mailbox of Ben is full");
    expect((await rowsOf("ann"))[0]).toMatchObject({ state: "sent", last_error: null });
  });

  it("is asked less and less often, then a person is told, who can have the mail sent again", async () => {
    mailServer.refusal = { code: 550, text: "No such mailbox" };
    await queueOrderMails(deaf, orderId);
    for (let attempt = 1; attempt <= 24; attempt += 1) {
      await fastForward();
      await sendOwedMails(shop.container);
    }
    const dead = await rowsOf();
    expect(dead.map(({ state, attempts }) => `${state} after ${attempts}`)).toEqual([
      "dead after 24",
      "dead after 24",
    ]);
    expect(dead[0]!.last_error).toContain("No such mailbox");
    await fastForward();
    mailServer.refusal = null;
    expect(await sendOwedMails(shop.container)).toBe(0);

    const seen = await shop.asStaff<{ mails: { id: string; last_error: string }[] }>("GET", "/admin/mails");
    expect(seen.body.mails.map(({ id }) => id).sort()).toEqual(dead.map(({ id }) => id).sort());
    expect((await shop.publicly("GET", "/admin/mails")).status).toBe(401);
    const ids = dead.map(({ id }) => id);
    const { body } = await shop.asStaff("POST", "/admin/mails/revive", { ids });
    expect(body).toEqual({ revived: 2 });
    expect(await sendOwedMails(shop.container)).toBe(2);
  });
});

/** The database refuses to update the rows of `table` of which `condition` holds. */
async function whileUpdatesFail(table: string, condition: string, work: () => Promise<void>): Promise<void> {
  await shop.database.raw(
    `create or replace function refuse_for_a_while() returns trigger language plpgsql as $$
     begin if ${condition} then raise exception 'The database is away'; end if; return new; end $$;
     create trigger refuse_for_a_while before update on ${table}
     for each row execute function refuse_for_a_while()`,
  );
  try {
    await work();
  } finally {
    await shop.database.raw(`drop trigger refuse_for_a_while on ${table}`);
  }
}

describe("workers", () => {
  it("that claim at once never get the same mail", async () => {
    const orderIds = Array.from({ length: 10 }, (_, index) => `order_of_nobody_${index}`);
    for (const id of orderIds) await queueOrderMails(deaf, id);
    const claimed = await Promise.all(Array.from({ length: 6 }, () => outbox.claimDue("transactional", 4)));
    const ids = claimed.flat().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it("that die with a mail in hand are followed by another, after the lease, with the same Message-ID", async () => {
    await queueOrderMails(deaf, orderId);
    const taken = await outbox.claimDue("transactional", 10);
    expect(taken).toHaveLength(2);
    expect(await sendOwedMails(shop.container)).toBe(0);
    await fastForward();
    expect(await sendOwedMails(shop.container)).toBe(2);
    expect(mailServer.received.map(({ headers }) => headers.get("message-id")).sort()).toEqual(
      taken.map(({ message_id }) => `<${message_id}>`).sort(),
    );
    // the first worker was only slow: what it writes now counts for nothing
    expect(await outbox.markFailed(taken[0]!, "too late")).toBeNull();
    expect(await outbox.markSent(taken[1]!)).toBe(false);
    expect((await rowsOf()).map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  it("that all die with one mail in hand are spared it in the end, and a person is told", async () => {
    await queueOrderMails(deaf, orderId);
    await outbox.claimDue("transactional", 10);
    await shop.database("outbox_mail").where({ state: "sending" }).update({ attempts: 24 });
    expect(await outbox.claimDue("transactional", 10)).toEqual([]);
    await fastForward();
    expect(await outbox.claimDue("transactional", 10)).toEqual([]);
    const given = await rowsOf(orderId);
    expect(given.map(({ state, last_error }) => `${state}: ${last_error}`)).toEqual(
      Array.from({ length: 2 }, () => "dead: Every worker that tried to send it stopped before it was done"),
    );
  });

  it("send nothing twice when the engine can't keep its books about a mail that was taken", async () => {
    await whileUpdatesFail("notification", "true", async () => {
      await queueOrderMails(deaf, orderId);
      expect(await sendOwedMails(shop.container)).toBe(2);
    });
    expect((await rowsOf()).map(({ state }) => state)).toEqual(["sent", "sent"]);
    await fastForward();
    expect(await sendOwedMails(shop.container)).toBe(0);
    expect(mailServer.received).toHaveLength(2);
  });

  it("note what was taken as soon as a database that was away lets them", async () => {
    await queueOrderMails(deaf, orderId);
    // a sequence counts on although its transaction fails
    await shop.database.raw("create sequence if not exists marking_tries");
    await whileUpdatesFail("outbox_mail", "new.state = 'sent' and nextval('marking_tries') <= 2", async () =>
      expect(await sendOwedMails(shop.container)).toBe(2),
    );
    expect((await rowsOf()).map(({ state }) => state)).toEqual(["sent", "sent"]);
    expect(mailServer.received).toHaveLength(2);
  });

  it("send the other mails when one can't be written", async () => {
    await queueOrderMails(deaf, "order_of_nobody");
    await queueOrderMails(deaf, orderId);
    expect(await sendOwedMails(shop.container)).toBe(2);
    const [stuck] = await rowsOf("order_of_nobody");
    expect(stuck).toMatchObject({
      state: "owed",
      attempts: 1,
      last_error: "There is no order order_of_nobody",
    });
  });
});

describe("a mail of the marketing stream", () => {
  const owe = (stream: "marketing" | "transactional", subject: string, unsubscribe_url?: string) =>
    outbox.enqueueLetter(
      { template: "contact-message", subject_id: subject, stream, message_id: `${subject}@balance.test` },
      {
        to_address: `${subject}@example.com`,
        reply_to: null,
        props: contactMessageSample,
        ...(unsubscribe_url && { unsubscribe_url }),
      },
    );

  it("waits until no other mail is owed", async () => {
    for (let i = 0; i < 12; i += 1) await owe("marketing", `reader-${i}`, "http://localhost:8000/u/x");
    await owe("transactional", "buyer");
    const first = await outbox.claimDue("transactional", 5);
    expect(first.map(({ subject_id }) => subject_id)).toEqual(["buyer"]);
  });

  it("is never sent when nobody can tell that its reader still wants it", async () => {
    await owe("marketing", "reader", "http://localhost:8000/u/x");
    expect(await sendOwedMails(shop.container)).toBe(0);
    expect(mailServer.received).toEqual([]);
    const [row] = await rowsOf("reader");
    expect(row!.last_error).toContain("still wanted");
  });

  it("that is withdrawn keeps nothing of what it said", async () => {
    await owe("marketing", "reader", "http://localhost:8000/u/x");
    const [claimed] = await outbox.claimDue("marketing", 1);
    expect(await outbox.markWithdrawn(claimed!)).toBe(true);
    expect((await rowsOf("reader"))[0]).toMatchObject({ state: "withdrawn", to_address: null, props: null });
  });
});

describe("mail templates in the admin", () => {
  it("are listed, shown with made-up data, and sent to whom staff name", async () => {
    const { body } = await shop.asStaff<{ templates: string[] }>("GET", "/admin/mails/templates");
    expect(body.templates).toContain("order-confirmation");
    for (const template of body.templates) {
      const shown = await shop.asStaff<{ subject: string; html: string; text: string }>(
        "GET",
        `/admin/mails/templates/${template}`,
      );
      expect(shown.status).toBe(200);
      expect(shown.body.html).toContain("<html");
      expect(shown.body.text.length).toBeGreaterThan(50);
      const sent = await shop.asStaff("POST", `/admin/mails/templates/${template}/test`, {
        to: "staff@balance.test",
      });
      expect(sent.status).toBe(202);
    }
    expect(await sendOwedMails(shop.container)).toBe(body.templates.length);
    expect(mailServer.received.every(({ to }) => to.join() === "staff@balance.test")).toBe(true);
  });

  it("that do not exist, an address that is none and strangers are refused", async () => {
    expect((await shop.asStaff("GET", "/admin/mails/templates/constructor")).status).toBe(404);
    const bad = await shop.asStaff("POST", "/admin/mails/templates/order-confirmation/test", {
      to: "a@b.test\r\nBcc: c@d.test",
    });
    expect(bad.status).toBe(400);
    expect((await shop.publicly("GET", "/admin/mails/templates/order-confirmation")).status).toBe(401);
    expect(await sendOwedMails(shop.container)).toBe(0);
  });
});

describe("hostile input", () => {
  it("in a name or an address adds no recipient and no header", async () => {
    const email = '"x\r\nBcc: thief@example.com"@example.com';
    orderId = await placeOrder(shop, { email, first_name: "Mo\r\nBcc: thief@example.com" });
    await queueOrderMails(deaf, orderId);
    await sendOwedMails(shop.container);
    for (const mail of mailServer.received) {
      expect(mail.to).not.toContain("thief@example.com");
      expect(mail.headers.has("bcc")).toBe(false);
    }
    orderId = await placeOrder(shop, { email: "a@example.com, thief@example.com" });
    await queueOrderMails(deaf, orderId);
    await sendOwedMails(shop.container);
    expect(mailServer.received.flatMap(({ to }) => to)).not.toContain("thief@example.com");
  });
});

describe("GET /store/trader", () => {
  it("says who sells, as the store's settings have it", async () => {
    const { status, body } = await shop.publicly<{ trader: Trader }>("GET", "/store/trader");
    expect(status).toBe(200);
    expect(body.trader).toEqual(await readTrader());
  });
});

describe("POST /hooks/mail-reports", () => {
  const report = async (body: object, secret = mailReportSecret) => {
    const response = await fetch(`${shop.url}/hooks/mail-reports`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const sendOne = async () => {
    await outbox.enqueueLetter(
      { template: "contact-message", subject_id: "m", stream: "transactional", message_id: "m@balance.test" },
      { to_address: "jory@example.com", reply_to: null, props: contactMessageSample },
    );
    expect(await sendOwedMails(shop.container)).toBe(1);
  };

  it("shows staff a mail that came back, however often it is told", async () => {
    await sendOne();
    const body = { message_id: "<m@balance.test>", event: "bounced", detail: "5.1.1: no such mailbox" };
    for (let i = 0; i < 2; i += 1) expect((await report(body)).body).toEqual({ kept: true });
    const seen = await shop.asStaff<{ mails: { last_error: string; state: string }[] }>(
      "GET",
      "/admin/mails",
    );
    expect(seen.body.mails).toEqual([
      expect.objectContaining({ state: "dead", last_error: "It came back: 5.1.1: no such mailbox" }),
    ]);
    expect(await shop.database("suppression").count()).toEqual([{ count: "1" }]);
  });

  it("suppresses nobody whom no mail of ours went to", async () => {
    const before = await shop.database("suppression").count();
    const stranger = await report({ message_id: "other@elsewhere.test", event: "complained" });
    expect(stranger.body).toEqual({ kept: false });
    expect((await report({ mail: "From: a@b.test\r\n\r\nhello" })).body).toEqual({ kept: false });
    expect(await shop.database("suppression").count()).toEqual(before);
  });

  it("answers only to who knows the secret, and refuses what is no report", async () => {
    expect((await report({ message_id: "m@balance.test", event: "bounced" }, "wrong")).status).toBe(401);
    expect((await report({ message_id: "m@balance.test", event: "praised" })).status).toBe(400);
  });
});
