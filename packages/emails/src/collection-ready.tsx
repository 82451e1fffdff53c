import type { z } from "zod";
import { traderIdentity } from "./contract-information.ts";
import { mailSubject } from "./mail-subject.ts";
import { goodsText, parcelProps, type ParcelSentences } from "./parcel-props.ts";
import { ParcelMail } from "./parts/parcel-mail.tsx";

/** Told to the customer once their order waits at the spa. Transactional: it must never carry promotion. */
export const collectionReadyProps = parcelProps;

export type CollectionReadyProps = z.infer<typeof collectionReadyProps>;

export function collectionReadySubject({ order_number }: CollectionReadyProps): string {
  return mailSubject(`Your Balance order ${order_number} is ready to collect`);
}

/** What the mail says, for both of its parts. */
export function collectionReadySentences(props: CollectionReadyProps): ParcelSentences {
  const { first_name, order_number, trader } = props;
  const name = first_name.trim();
  const hours = trader.opening_hours.map(({ days, hours }) => `${days}: ${hours}`).join("; ");
  return {
    title: "It is ready for you.",
    paragraphs: [
      `${name ? `Hello ${name}, your` : "Your"} order ${order_number} waits for you at ${[trader.name, ...trader.address].join(", ")}.`,
      `We are open: ${hours}.`,
      "Please bring this message or your order number.",
      ...(props.more_to_follow ? ["The rest of your order follows. We write to you when it is ready."] : []),
    ],
    after: `If somebody else is to collect it, or you can't come soon, answer this message or call us on ${trader.phone}.`,
  };
}

export function CollectionReady(props: CollectionReadyProps) {
  return (
    <ParcelMail
      {...props}
      subject={collectionReadySubject(props)}
      sentences={collectionReadySentences(props)}
    />
  );
}

export function collectionReadyText(props: CollectionReadyProps): string {
  const { title, paragraphs, after } = collectionReadySentences(props);
  return [
    title,
    ...paragraphs,
    `Ready for you:\n${goodsText(props.goods)}`,
    `See your order:\n${props.order_url}`,
    after,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
