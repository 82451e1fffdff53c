import { z } from "zod";

/** What every marketing mail names besides the trader (PECR reg 23): why it came, and the ways out. */
export const readerProps = z.object({
  /** Page with everything about the subscription. */
  preferences_url: z.url({ protocol: /^https?$/ }),
  /** Page with one button that ends it. */
  unsubscribe_url: z.url({ protocol: /^https?$/ }),
});

export type ReaderProps = z.infer<typeof readerProps>;

export const whyYouGetThis =
  "You get this mail because you asked for Balance’s newsletter and confirmed your address.";

export function waysOutText({ preferences_url, unsubscribe_url }: ReaderProps): string {
  return [
    whyYouGetThis,
    `Choose what we send you: ${preferences_url}`,
    `Unsubscribe: ${unsubscribe_url}`,
  ].join("\n");
}
