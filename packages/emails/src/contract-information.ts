/**
 * What the contract's durable medium must say about cancelling, complaining and rights, once for HTML and text alike:
 * Consumer Contracts Regulations 2013 reg 16 and Schedule 2. The cancellation paragraphs and the form follow the model
 * instructions and the model form of its Schedule 3 (Open Government Licence), with the trader filled in.
 */
import { sealedGoodsNotice } from "@balance/compliance/sealed-goods-notice";
import { lineTitle, type OrderProps } from "./order-props.ts";
import type { TraderProps } from "./trader-props.ts";
import { ukDate } from "./uk-time.ts";

export interface InformationSection {
  heading: string;
  paragraphs: string[];
}

/** Sections in reading order; the sealed-goods section only when something sealed was bought. */
export function contractInformation(order: OrderProps, trader: TraderProps): InformationSection[] {
  const contact = `${trader.name}, ${postalAddress(trader)}; phone ${trader.phone}; email ${trader.email}`;
  const labels = labelParagraphs(order);
  const sections: InformationSection[] = [
    ...(labels.length > 0 ? [{ heading: "What the labels say", paragraphs: labels }] : []),
    {
      heading: "Delivery",
      paragraphs: [
        order.delivery.kind === "collection"
          ? `You chose to collect your order from ${trader.name}, ${postalAddress(trader)}. It is ready without undue delay, and within 30 days of your order at the latest.`
          : `We send your order by ${order.delivery.name}. It arrives without undue delay, and within 30 days of your order at the latest.`,
      ],
    },
    {
      heading: "Your right to cancel",
      paragraphs: [
        "You have the right to cancel this contract within 14 days without giving any reason. The cancellation period ends 14 days after the day on which you, or someone you named other than the carrier, receive the last item of this order.",
        `To cancel, tell us of your decision by a clear statement, for example a letter or an email, before the period has ended: ${contact}. You may use the form below, but you don't have to.`,
      ],
    },
    {
      heading: "What happens when you cancel",
      paragraphs: [
        "We pay back everything we received from you, including the cost of delivery, except the extra cost if you chose a delivery dearer than the least expensive standard delivery we offer. We may deduct for loss in value of goods that were handled more than is necessary to establish their nature, characteristics and functioning.",
        "We pay back without undue delay, not later than 14 days after the day we receive the goods back or, if earlier, after the day you show us that you have sent them. We use the means of payment you used, and it costs you nothing.",
        `Send the goods back to ${trader.name}, ${postalAddress(trader)}, or hand them over to us there, without undue delay and within 14 days of telling us. You bear the direct cost of returning them, unless they are faulty or not as described.`,
      ],
    },
  ];
  const sealed = order.line_items.filter((line) => line.sealed);
  if (sealed.length > 0) {
    const which =
      sealed.length === order.line_items.length
        ? []
        : [`This applies to: ${sealed.map((line) => lineTitle(line)).join("; ")}.`];
    sections.push({ heading: "Sealed goods", paragraphs: [sealedGoodsNotice, ...which] });
  }
  sections.push(
    {
      heading: "If something is wrong",
      paragraphs: [
        `Please tell us: email ${trader.email}, call ${trader.phone}, or write to ${trader.name}, ${postalAddress(trader)}. Give your order number, ${order.order_number}, and say what happened and what you would like us to do.`,
      ],
    },
    {
      heading: "Your statutory rights",
      paragraphs: [
        "We are under a legal duty to supply goods that are as described, of satisfactory quality and fit for their purpose (Consumer Rights Act 2015). Your statutory rights are not affected by anything in this message.",
      ],
    },
  );
  return sections;
}

/** What was bought, as its label has it: a paragraph for each food, once however often it was bought (Schedule 2(a)). */
function labelParagraphs(order: OrderProps): string[] {
  const said = order.line_items
    .flatMap(({ labels }) => labels)
    .map((label) =>
      [
        `${label.product_title}: ${[label.legal_name, label.net_quantity].filter(Boolean).join(", ")}.`,
        label.allergens.length > 0 && `Contains: ${label.allergens.join(", ").toUpperCase()}.`,
        label.may_contain.length > 0 && `May contain: ${label.may_contain.join(", ")}.`,
        ...label.warnings,
        label.storage,
        `${label.operator}.`,
      ]
        .filter(Boolean)
        .join(" "),
    );
  return [...new Set(said)];
}

/** The postal address in one line; its first line may repeat the trader's name. */
function postalAddress({ name, address }: TraderProps): string {
  return (address[0] === name ? address.slice(1) : address).join(", ");
}

/** The model cancellation form, a line each; the blanks are for the customer. */
export function cancellationForm(order: OrderProps, trader: TraderProps): string[] {
  return [
    `To ${trader.name}, ${postalAddress(trader)}, ${trader.email}:`,
    "I/We* hereby give notice that I/We* cancel my/our* contract of sale of the following goods:",
    `Order ${order.order_number}, ordered on ${ukDate(order.placed_at)}, received on: ________________`,
    "Name of consumer(s): ________________",
    "Address of consumer(s): ________________",
    "Signature of consumer(s) (only if this form is sent on paper): ________________",
    "Date: ________________",
    "* Delete as appropriate",
  ];
}

/** The trader's identity as mails and pages must state it; only lines that have something to say. */
export function traderIdentity(trader: TraderProps): string[] {
  const sameAddress = trader.registered_office.join() === trader.address.join();
  const placeOfRegistration =
    trader.place_of_registration && `, registered in ${trader.place_of_registration}`;
  return [
    [trader.name, trader.legal_form].filter(Boolean).join(", "),
    postalAddress(trader),
    [trader.phone, trader.email].filter(Boolean).join(" · "),
    trader.company_number && `Company number: ${trader.company_number}${placeOfRegistration}`,
    trader.registered_office.length > 0 &&
      !sameAddress &&
      `Registered office: ${trader.registered_office.join(", ")}`,
    trader.vat_number && `VAT number: ${trader.vat_number}`,
    trader.food_registration_authority && `Food business registration: ${trader.food_registration_authority}`,
  ].filter((line): line is string => Boolean(line));
}
