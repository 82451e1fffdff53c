import { checkText } from "@balance/compliance/check-text";
import { describe, expect, it } from "vitest";
import { mailSamples } from "./mail-samples.ts";
import { type MailTemplate, mailTemplates, renderMail } from "./render-mail.ts";
import {
  newsletterConfirmSample,
  newsletterPreferencesSample,
  orderConfirmationSample,
  parcelSentSample,
  refundSample,
} from "./sample-order.ts";

/** Every template as its sample has it, and the states that have words of their own. */
const mails: [template: MailTemplate, state: string, props: object][] = [
  ...mailTemplates.map((template): [MailTemplate, string, object] => [
    template,
    "sample",
    mailSamples[template],
  ]),
  ["newsletter-confirm", "new address", { ...newsletterConfirmSample, purpose: "change_address" }],
  [
    "newsletter-preferences",
    "signed up again",
    { ...newsletterPreferencesSample, reason: "signed_up_again" },
  ],
  ["refund", "in full", { ...refundSample, refunded_pence: refundSample.total_pence }],
  ["refund", "without a credit note", { ...refundSample, credit_note_number: null, credit_note_url: null }],
  [
    "parcel-sent",
    "part of it, without a number",
    { ...parcelSentSample, tracking_number: "", carrier: "", more_to_follow: true },
  ],
  ["parcel-sent", "in place of a lost one", { ...parcelSentSample, replaces_lost: true }],
  ["parcel-sent", "in place of recalled goods", { ...parcelSentSample, replaces_recalled: true }],
  ...(["order-confirmation", "new-order-alert", "order-cancelled"] as const).map(
    (template): [MailTemplate, string, object] => [
      template,
      "to be collected, from a trader without VAT",
      {
        ...mailSamples[template],
        order: {
          ...orderConfirmationSample.order,
          delivery: { kind: "collection", name: "Collect from the spa", pence: 0 },
        },
        trader: { ...orderConfirmationSample.trader, vat_number: "" },
      },
    ],
  ),
];

/** Read by "Demo reviewer (test data)" on 22 November 2026: words of contracts and data protection, none about a food. */
const answered = new Set(["IMPLIED"]);

describe.each(mails)("the mail %s (%s)", (template, _, props) => {
  it("makes no claim in its subject, its HTML or its text", async () => {
    const mail = await renderMail(template, props);
    for (const text of Object.values(mail) as string[]) {
      const { findings } = checkText({ surface: "newsletter", text });
      const open = findings.filter(({ severity, rule }) => severity === "block" || !answered.has(rule));
      expect(open.map(({ rule, excerpt }) => [rule, excerpt])).toEqual([]);
    }
  });
});

it("a claim in a mail is found", async () => {
  const order = structuredClone(orderConfirmationSample.order);
  order.line_items[0]!.product_title = "Powder that cures arthritis";
  const { html, text } = await renderMail("order-confirmation", { ...orderConfirmationSample, order });
  for (const part of [html, text])
    expect(checkText({ surface: "newsletter", text: part }).verdict).toBe("block");
});
