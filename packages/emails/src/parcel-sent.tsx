import { z } from "zod";
import { traderIdentity } from "./contract-information.ts";
import { mailSubject } from "./mail-subject.ts";
import { goodsText, parcelProps, type ParcelSentences } from "./parcel-props.ts";
import { ParcelMail } from "./parts/parcel-mail.tsx";

/** Told to the customer once a parcel was given to the carrier. Transactional: it must never carry promotion. */
export const parcelSentProps = parcelProps.extend({
  /** "Royal Mail"; empty when staff named none. */
  carrier: z.string(),
  tracking_number: z.string(),
  /** It goes in place of one that was lost. */
  replaces_lost: z.boolean(),
  /** It goes in place of goods that were recalled. */
  replaces_recalled: z.boolean(),
});

export type ParcelSentProps = z.infer<typeof parcelSentProps>;

export function parcelSentSubject({ order_number }: ParcelSentProps): string {
  return mailSubject(`Your Balance order ${order_number} is on its way`);
}

/** What the mail says, for both of its parts. */
export function parcelSentSentences(props: ParcelSentProps): ParcelSentences {
  const { first_name, order_number, carrier, tracking_number, trader } = props;
  const name = first_name.trim();
  const by = carrier ? ` with ${carrier}` : "";
  return {
    title:
      props.replaces_lost || props.replaces_recalled ? "A new parcel is on its way." : "It is on its way.",
    paragraphs: [
      `${name ? `Hello ${name}, a` : "A"} parcel of your order ${order_number} has left us${by}.`,
      ...inPlaceOf(props),
      ...(tracking_number
        ? [`Its tracking number is ${tracking_number}. The page of your order leads to where it is.`]
        : []),
      ...(props.more_to_follow
        ? ["The rest of your order follows in another parcel. We write to you when it is sent."]
        : []),
    ],
    after: `If it has not come within a week, answer this message or call us on ${trader.phone}, and we find out where it is.`,
  };
}

function inPlaceOf({ replaces_lost, replaces_recalled }: ParcelSentProps): string[] {
  if (replaces_lost) return ["It goes in place of the one that was lost. You pay nothing for it."];
  if (replaces_recalled) return ["It goes in place of the goods that were recalled. You pay nothing for it."];
  return [];
}

export function ParcelSent(props: ParcelSentProps) {
  return <ParcelMail {...props} subject={parcelSentSubject(props)} sentences={parcelSentSentences(props)} />;
}

export function parcelSentText(props: ParcelSentProps): string {
  const { title, paragraphs, after } = parcelSentSentences(props);
  return [
    title,
    ...paragraphs,
    `In this parcel:\n${goodsText(props.goods)}`,
    `See your order:\n${props.order_url}`,
    after,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
