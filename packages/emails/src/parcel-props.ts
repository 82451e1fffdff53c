import { z } from "zod";
import { traderProps } from "./trader-props.ts";

/** A parcel as mails show it: what is in it, and of which lots. */
export const parcelProps = z.object({
  order_number: z.string().regex(/^[\w-]{1,32}$/),
  first_name: z.string(),
  trader: traderProps,
  /** The signed address of the order's own page. */
  order_url: z.url({ protocol: /^https?$/ }),
  goods: z
    .array(
      z.object({
        title: z.string().min(1),
        quantity: z.int().positive(),
        lots: z.array(
          z.object({
            code: z.string().min(1),
            /** "30 June 2027" */
            best_before: z.string().nullable(),
          }),
        ),
      }),
    )
    .min(1),
  /** Something of the order is not packed yet. */
  more_to_follow: z.boolean(),
});

type Goods = z.infer<typeof parcelProps>["goods"][number];

/** "2 × Vitamin C, 60 capsules" */
export function goodsTitle({ title, quantity }: Goods): string {
  return `${quantity} × ${title}`;
}

/** "Lot A123, best before 30 June 2027"; empty for goods that have none. */
export function goodsLots({ lots }: Goods): string {
  return lots
    .map(({ code, best_before }) => `Lot ${code}${best_before ? `, best before ${best_before}` : ""}`)
    .join("; ");
}

/** What both mails about a parcel say in sentences. */
export interface ParcelSentences {
  title: string;
  paragraphs: string[];
  after: string;
}

/** The text part of a mail about a parcel, after its own sentences. */
export function goodsText(goods: Goods[]): string {
  return goods
    .map((one) => [goodsTitle(one), goodsLots(one)].filter(Boolean).join("\n  "))
    .map((one) => `- ${one}`)
    .join("\n");
}
