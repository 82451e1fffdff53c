import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../../../integration-tests/fixtures/mail-server";
import SmtpMailProviderService from "./service";

let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await startMailServer();
});
afterAll(() => mailServer.stop());

const letter = {
  to: "morwenna@example.com",
  channel: "email",
  template: "any",
  content: { subject: "A letter", html: "<p>Words</p>", text: "Words" },
};

it("signs a mail with the shop's key, and with it the way to unsubscribe", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new SmtpMailProviderService(
    {},
    {
      smtpUrl: mailServer.url,
      from: "Balance <shop@balance.test>",
      dkim: {
        domainName: "balance.test",
        keySelector: "shop",
        privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      },
    },
  );
  await provider.send({
    ...letter,
    provider_data: {
      message_id: "1@balance.test",
      reply_to: null,
      unsubscribe_url: "https://shop.balance.test/newsletter/unsubscribe/token",
    },
  });
  const { headers } = mailServer.received.at(-1)!;
  expect(headers.get("list-unsubscribe")).toBe("<https://shop.balance.test/newsletter/unsubscribe/token>");
  expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const signature = headers.get("dkim-signature")!;
  expect(signature).toContain("d=balance.test;");
  expect(signature).toContain("s=shop;");
  const signed = /\sh=([^;]+);/.exec(signature)![1]!.toLowerCase().replaceAll(/\s/g, "").split(":");
  expect(signed).toEqual(
    expect.arrayContaining(["from", "to", "subject", "list-unsubscribe", "list-unsubscribe-post"]),
  );
});

it("says nothing of unsubscribing in a mail that is no marketing", async () => {
  const provider = new SmtpMailProviderService({}, { smtpUrl: mailServer.url, from: "shop@balance.test" });
  await provider.send({
    ...letter,
    provider_data: { message_id: "2@balance.test", reply_to: null, unsubscribe_url: null },
  });
  expect(mailServer.received.at(-1)!.headers.has("list-unsubscribe")).toBe(false);
});
