import { formatPence } from "@balance/money/format-pence";
import { describe, expect, it } from "vitest";
import { mailSamples } from "./mail-samples.ts";
import { mailSubject } from "./mail-subject.ts";
import { mailTemplates, renderMail } from "./render-mail.ts";
import {
  contactMessageSample,
  newOrderAlertSample,
  orderCancelledSample,
  orderConfirmationSample,
  refundSample,
  welcomeCodeSample,
} from "./sample-order.ts";

const orderSamples = {
  "order-confirmation": orderConfirmationSample,
  "new-order-alert": newOrderAlertSample,
  "order-cancelled": orderCancelledSample,
};
/** What a person reads in the HTML part. */
function readable(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");
}

describe.each(mailTemplates)("the mail %s", (template) => {
  const sample = mailSamples[template];

  it("has no hole in it", async () => {
    const { subject, html, text } = await renderMail(template, sample);
    for (const part of [subject, readable(html), text]) {
      expect(part).not.toMatch(/undefined|NaN|null|\[object/);
      expect(part.trim()).not.toBe("");
    }
  });

  it("links nowhere but into the shop", async () => {
    const { html } = await renderMail(template, sample);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    const own = Object.entries({ ...sample, ...("reader" in sample ? (sample.reader as object) : {}) })
      .filter(([name]) => name.endsWith("_url"))
      .map(([, url]) => url as string);
    const documents = "credit_notes" in sample ? (sample.credit_notes as { url: string }[]) : [];
    expect(links).toEqual([...own, ...documents.map(({ url }) => url)]);
  });
});

describe.each(["welcome-code", "welcome-reminder"])("the mail %s with the code", (template) => {
  it("names code, last day, conditions, why it came and the ways out, in both parts", async () => {
    const { html, text } = await renderMail(template, welcomeCodeSample);
    const { code, last_day, reader } = welcomeCodeSample;
    for (const part of [readable(html), text]) {
      for (const said of [code, last_day, "new customers", "not off delivery", "because you asked for"])
        expect(part).toContain(said);
    }
    for (const part of [html, text]) {
      for (const url of Object.values(reader)) expect(part).toContain(url);
    }
  });
});

describe.each(["order-confirmation", "new-order-alert", "order-cancelled"] as const)(
  "the mail %s about an order",
  (template) => {
    const sample: (typeof orderSamples)[typeof template] = orderSamples[template];

    it("shows every price in both parts", async () => {
      const { html, text } = await renderMail(template, sample);
      const { order } = sample;
      const prices = [
        ...order.line_items.map((line) => line.quantity * line.unit_price_pence),
        order.goods_pence,
        -order.discount_pence,
        order.delivery.pence,
        order.total_pence,
        order.vat_pence,
        order.total_pence - order.vat_pence,
      ].map(formatPence);
      for (const price of [...prices, "SAMPLE10", order.order_number]) {
        expect(readable(html)).toContain(price);
        expect(text).toContain(price);
      }
    });

    it("names things without letting them become markup", async () => {
      const hostile = structuredClone(sample);
      hostile.order.address.first_name = '<img src=x onerror="alert(1)">';
      hostile.order.line_items[0]!.product_title = "<script>alert(2)</script>";
      const { html } = await renderMail(template, hostile);
      expect(html).not.toContain("<img");
      expect(html).not.toContain("<script");
      expect(html).toContain("&lt;script&gt;alert(2)");
    });

    it("shows no VAT for a trader who is not registered", async () => {
      const unregistered = structuredClone(sample);
      unregistered.trader.vat_number = "";
      const { html, text } = await renderMail(template, unregistered);
      expect(readable(html) + text).not.toContain("VAT");
    });

    it("refuses props with a hole, naming it", async () => {
      const broken = structuredClone(sample) as { order: { total_pence?: number } };
      delete broken.order.total_pence;
      await expect(renderMail(template, broken)).rejects.toThrow(/total_pence/);
      broken.order.total_pence = Number.NaN;
      await expect(renderMail(template, broken)).rejects.toThrow(/total_pence/);
    });
  },
);

describe("the order confirmation", () => {
  it("carries on paper and in text what the law wants kept", async () => {
    const { html, text } = await renderMail("order-confirmation", orderConfirmationSample);
    const { trader, order } = orderConfirmationSample;
    const wanted = [
      "right to cancel this contract within 14 days",
      "If you break the inner seal after delivery you lose the right to cancel",
      "hereby give notice that I/We* cancel",
      "You bear the direct cost of returning them",
      "Your statutory rights are not affected",
      "If something is wrong",
      trader.name,
      trader.address.join(", "),
      trader.phone,
      trader.email,
      trader.company_number,
      trader.vat_number,
      order.address.postcode,
      "22 November 2026 at 14:05",
    ];
    for (const words of wanted) {
      expect(readable(html).toLowerCase()).toContain(words.toLowerCase());
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
  });

  it("leaves the sealed-goods notice out when nothing is sealed, and names the items when only some are", async () => {
    const props = structuredClone(orderConfirmationSample);
    expect((await renderMail("order-confirmation", props)).text).toContain(
      "This applies to: Marine Collagen Drink",
    );
    props.order.line_items.forEach((line) => (line.sealed = false));
    expect((await renderMail("order-confirmation", props)).text).not.toContain("inner seal");
  });

  it("tells a collecting customer where to come", async () => {
    const props = structuredClone(orderConfirmationSample);
    props.order.delivery = { kind: "collection", name: "Collect from the spa", pence: 0 };
    const { text } = await renderMail("order-confirmation", props);
    expect(text).toContain("Collect from the spa: free");
    expect(text).toContain("You chose to collect your order from");
  });

  it("gives the British time of an order placed in summer", async () => {
    const props = structuredClone(orderConfirmationSample);
    props.order.placed_at = "2026-07-01T23:30:00.000Z";
    expect((await renderMail("order-confirmation", props)).text).toContain("2 July 2026 at 00:30");
  });
});

describe("the mail about a message", () => {
  const sample = contactMessageSample;

  it("says who wrote what, about which order, line by line", async () => {
    const { subject, html, text } = await renderMail("contact-message", sample);
    expect(subject).toBe("Message from Jory Nance about order B-1042");
    for (const part of [readable(html), text]) {
      for (const words of ["jory@example.com", "B-1042", "22 November 2026 at 14:05"]) {
        expect(part).toContain(words);
      }
    }
    expect(text).toContain(sample.message);
    expect(html).toContain("thank you. May I collect the next one from the spa?<br/>");
    const unnumbered = await renderMail("contact-message", { ...sample, order_number: "" });
    expect(unnumbered.subject).toBe("Message from Jory Nance");
    expect(unnumbered.text).not.toContain("About order");
  });

  it("can't smuggle in a header or markup", async () => {
    const hostile = {
      ...sample,
      name: "Mo\r\nBcc: thief@example.com",
      message: '<img src=x onerror="alert(1)"></td></table><script>alert(2)</script>',
    };
    const { subject, html } = await renderMail("contact-message", hostile);
    expect(subject).toBe("Message from Mo Bcc: thief@example.com about order B-1042");
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
  });
});

describe("renderMail", () => {
  it("names the templates there are", async () => {
    await expect(renderMail("constructor", {})).rejects.toThrow(/order-confirmation, new-order-alert/);
  });
});

describe("mailSubject", () => {
  it.each([
    ["Order 1\r\nBcc: thief@example.com", "Order 1 Bcc: thief@example.com"],
    ["Order\u0000\u2028 1\n", "Order 1"],
    ["Order \u202e1042", "Order 1042"],
    ["a".repeat(200), `${"a".repeat(149)}…`],
  ])("makes one safe line of %j", (raw, subject) => expect(mailSubject(raw)).toBe(subject));
});

describe("the mail about a refund", () => {
  it("says how much of this refund, and how much in all", async () => {
    const { subject, html, text } = await renderMail("refund", refundSample);
    expect(subject).toBe("We have refunded £5.25 of your order B-1042");
    for (const part of [readable(html), text]) {
      for (const words of [
        "£5.25",
        "£15.25",
        formatPence(refundSample.total_pence),
        "5 to 10 working days",
      ]) {
        expect(part).toContain(words);
      }
    }
    const all = await renderMail("refund", { ...refundSample, refunded_pence: refundSample.total_pence });
    expect(all.text).toContain("With this, all of the");
  });

  it("names what it is for, when that is known", async () => {
    const goods = ["2 × Vitamin C 500 mg Capsules", "Delivery: Tracked 48"];
    const { html, text } = await renderMail("refund", { ...refundSample, goods });
    for (const part of [readable(html), text])
      expect(part).toContain("It is for 2 × Vitamin C 500 mg Capsules and Delivery: Tracked 48.");
    expect((await renderMail("refund", refundSample)).text).not.toContain("It is for");
  });

  it("links the credit note once there is one", async () => {
    const { html, text } = await renderMail("refund", refundSample);
    expect(html).toContain(`href="${refundSample.credit_note_url}"`);
    expect(text).toContain(refundSample.credit_note_url!);
    const waiting = await renderMail("refund", {
      ...refundSample,
      credit_note_number: null,
      credit_note_url: null,
    });
    for (const part of [readable(waiting.html), waiting.text]) expect(part).not.toMatch(/credit note/i);
  });
});

describe("the mail about a cancelled order", () => {
  it("promises money back only when money was taken", async () => {
    expect((await renderMail("order-cancelled", orderCancelledSample)).text).toContain(
      "goes back to the card",
    );
    const free = await renderMail("order-cancelled", { ...orderCancelledSample, charged_pence: 0 });
    expect(free.text).not.toContain("goes back");
    expect(free.text).toContain("Nothing was charged");
  });

  it("links the credit note of the money that went back", async () => {
    const [creditNote] = orderCancelledSample.credit_notes;
    const { html, text } = await renderMail("order-cancelled", orderCancelledSample);
    expect(html).toContain(`href="${creditNote!.url}"`);
    expect(text).toContain(`VAT credit note ${creditNote!.number} (PDF):\n${creditNote!.url}`);
    // written, and kept, before they were linked
    const kept = { ...orderCancelledSample, credit_notes: undefined };
    expect((await renderMail("order-cancelled", kept)).text).not.toMatch(/credit note/i);
  });
});
