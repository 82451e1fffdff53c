import { randomUUID } from "node:crypto";
import type { RefusalResponse } from "@balance/contracts/basket";
import type { ContactMessageRequest } from "@balance/contracts/contact";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaContainer } from "@medusajs/framework/types";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { AdminContactMessagesResponse } from "../../src/api/admin/contact-messages/route";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let mailServer: MailServer;

beforeAll(async () => {
  mailServer = await startMailServer();
  shop = await startTestShop({ SMTP_URL: mailServer.url, CONTACT_MESSAGES_PER_HOUR: "5" });
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

afterEach(async () => {
  await shop.database("outbox_mail").delete();
  await shop.database("contact_message").delete();
});

let writers = 0;
/** Each from an address of its own, by which its mail is known. */
const written = (change: Partial<ContactMessageRequest> = {}): ContactMessageRequest => ({
  form_id: randomUUID(),
  name: "Jory Nance",
  email: `jory.${(writers += 1)}@example.com`,
  order_number: "B-1042",
  message: "Good morning,\r\n\r\nmay I collect it from the spa?",
  ...change,
});

const send = (body: unknown, address = "192.0.2.1") =>
  shop.asStorefront<RefusalResponse>("POST", "/store/contact-messages", body, {
    [shopperAddressHeader]: address,
  });

const mailsOf = ({ email }: ContactMessageRequest) =>
  mailServer.received.filter(({ headers }) => headers.get("reply-to") === email);

const arrived = (message: ContactMessageRequest) =>
  vi.waitFor(
    () => {
      const [mail] = mailsOf(message);
      if (!mail) throw new Error("The mail has not arrived");
      return mail;
    },
    { timeout: 30_000 },
  );

const staffSee = async (query = "") =>
  (await shop.asStaff<AdminContactMessagesResponse>("GET", `/admin/contact-messages${query}`)).body;

const countRows = async (table: string) => (await shop.database(table).select("id")).length;

describe("a message", () => {
  it("reaches the shop's mailbox, and an answer goes to whoever wrote", async () => {
    const message = written();
    const { status, body } = await send(message);
    expect({ status, body }).toEqual({ status: 201, body: { received: true } });
    const mail = await arrived(message);
    expect(mail.to).toEqual(["orders@balance.test"]);
    expect(mail.subject).toBe("Message from Jory Nance about order B-1042");
    expect(mail.text.replaceAll("\r\n", "\n")).toContain("Good morning,\n\nmay I collect it from the spa?");
  });

  it("stays readable for staff, who mark it as answered and as new again", async () => {
    const message = written({ order_number: "" });
    await send(message);
    const { messages, count } = await staffSee("?state=new");
    expect(count).toBe(1);
    expect(messages[0]).toMatchObject({
      name: "Jory Nance",
      email: message.email,
      order_number: "",
      message: "Good morning,\n\nmay I collect it from the spa?",
      state: "new",
    });
    const path = `/admin/contact-messages/${messages[0]!.id}`;
    const marked = await shop.asStaff("POST", path, { state: "answered" });
    expect(marked.body).toEqual({ id: messages[0]!.id, state: "answered" });
    expect((await staffSee("?state=new")).count).toBe(0);
    expect((await staffSee("?state=answered")).count).toBe(1);
    await shop.asStaff("POST", path, { state: "new" });
    expect((await staffSee("?state=new")).count).toBe(1);
  });

  it("sent twice, also at the same moment and from two networks, is one message and one mail", async () => {
    const message = written();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send(message, `192.0.2.${index % 2}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(await countRows("contact_message")).toBe(1);
    expect(await countRows("outbox_mail")).toBe(1);
    await arrived(message);
    expect((await send(message)).status).toBe(201);
    await vi.waitFor(
      async () => expect(await shop.database("outbox_mail").select("state")).toEqual([{ state: "sent" }]),
      { timeout: 30_000 },
    );
    expect(mailsOf(message)).toHaveLength(1);
  });

  it("changed after a step back in the browser is a second one, not lost", async () => {
    const message = written();
    await send(message);
    await send({ ...message, message: "One more thing." });
    expect(await countRows("contact_message")).toBe(2);
    expect(await countRows("outbox_mail")).toBe(2);
  });
});

it("a message of more than two years ago is forgotten, with our copy of its mail", async () => {
  const { forgetOldMessages } = shop.load<{
    forgetOldMessages: (container: MedusaContainer) => Promise<number>;
  }>("src/workflows/contact/forget-old-messages");
  const old = written();
  const young = written();
  for (const message of [old, young]) {
    await send(message);
    await arrived(message);
  }
  for (const table of ["contact_message", "outbox_mail"]) {
    await shop.database.raw(`update ${table} set created_at = created_at - interval '23 months'`);
  }
  expect(await forgetOldMessages(shop.container)).toBe(0);
  const { id } = (await staffSee()).messages.find(({ email }) => email === old.email)!;
  const longAgo = { created_at: shop.database.raw("now() - interval '25 months'") };
  await shop.database("contact_message").where({ id }).update(longAgo);
  await shop.database("outbox_mail").where({ subject_id: id }).update(longAgo);
  expect(await forgetOldMessages(shop.container)).toBe(1);
  expect((await staffSee()).messages.map(({ email }) => email)).toEqual([young.email]);
  expect(await countRows("outbox_mail")).toBe(1);
});

describe("a flood", () => {
  it("from one network ends after five messages an hour, however many are sent at once", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(written())));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(7);
    expect(refused[0]!.body.message).toMatch(/later, or call us/);
    expect(await countRows("outbox_mail")).toBe(5);

    expect((await send(written(), "192.0.2.9")).status, "another network").toBe(201);
    await shop.database.raw("update contact_message set created_at = created_at - interval '61 minutes'");
    expect((await send(written())).status, "an hour later").toBe(201);
  });

  it("from the many addresses of one IPv6 network counts as one", async () => {
    for (let host = 1; host <= 5; host += 1) await send(written(), `2001:db8:1:2::${host}`);
    expect((await send(written(), "2001:db8:1:2:ffff::6")).status).toBe(429);
    expect((await send(written(), "2001:db8:1:3::1")).status).toBe(201);
  });

  it("leaves no address behind, only a digest", async () => {
    await send(written(), "192.0.2.77");
    const rows = await shop.database("contact_message").select("*");
    expect(JSON.stringify(rows)).not.toContain("192.0.2.77");
    expect((rows as { sender_network: string }[])[0]!.sender_network).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("hostile or broken input", () => {
  it.each([
    ["name", { name: "Mo\r\nBcc: thief@example.com" }],
    ["email", { email: "jory@example.com\r\nBcc: thief@example.com" }],
    ["email", { email: "jory@example.com, thief@example.com" }],
    ["email", { email: "Jory <jory@example.com>" }],
    ["order_number", { order_number: "B-1\nBcc: thief@example.com" }],
  ])("can't become a header by way of %s: %j", async (field, change) => {
    const { status, body } = await send(written(change));
    expect(status).toBe(400);
    expect(body.fields?.[field]).toMatch(/\.$/);
    expect(await countRows("contact_message")).toBe(0);
    expect(await countRows("outbox_mail")).toBe(0);
  });

  it.each([
    ["name", { name: " " }],
    ["name", { name: "x".repeat(101) }],
    ["name", { name: 7 }],
    ["email", { email: "" }],
    ["email", { email: "nonsense" }],
    ["email", { email: `${"x".repeat(250)}@example.com` }],
    ["order_number", { order_number: "1".repeat(33) }],
    ["message", { message: "\r\n \r\n" }],
    ["message", { message: "x".repeat(5001) }],
    ["message", { message: null }],
    ["form_id", { form_id: "1" }],
    ["form_id", { form_id: undefined }],
  ])("is told about its %s: %j", async (field, change) => {
    const { status, body } = await send({ ...written(), ...change });
    expect(status).toBe(400);
    expect(body.fields?.[field]).toBeTruthy();
    expect(await countRows("contact_message")).toBe(0);
  });

  it("with a field of its own is refused", async () => {
    expect((await send({ ...written(), state: "answered" })).status).toBe(400);
  });

  it("in a message arrives as plain words", async () => {
    const message = written({
      message: "<script>alert(1)</script>\u0000\u0007 \ud83c\udf0a {{name}} ${name}",
    });
    await send(message);
    const mail = await arrived(message);
    expect(mail.html).not.toContain("<script>");
    expect(mail.text).toContain("<script>alert(1)</script> \u{1f30a} {{name}} ${name}");
  });

  it("of 5,000 characters and 4,998 line breaks is taken as the form takes it", async () => {
    expect((await send(written({ message: `x${"\r\n".repeat(4998)}x` }))).status).toBe(201);
  });
});

describe("doors", () => {
  it("open to the storefront's server and to staff only", async () => {
    expect((await shop.publicly("POST", "/store/contact-messages", written())).status).toBe(403);
    expect((await shop.asStorefront("GET", "/admin/contact-messages")).status).toBe(401);
    const mark = await shop.asStorefront("POST", "/admin/contact-messages/msg_1", { state: "answered" });
    expect(mark.status).toBe(401);
  });

  it("say what staff asked wrongly", async () => {
    expect((await shop.asStaff("GET", "/admin/contact-messages?state=lost")).status).toBe(400);
    expect((await shop.asStaff("GET", "/admin/contact-messages?offset=-1")).status).toBe(400);
    expect((await shop.asStaff("POST", "/admin/contact-messages/msg_1", { state: "answered" })).status).toBe(
      404,
    );
    expect((await shop.asStaff("POST", "/admin/contact-messages/msg_1", { state: "lost" })).status).toBe(400);
  });
});
