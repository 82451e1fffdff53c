import { z } from "zod";
import type { TraderProps } from "./trader-props.ts";

/** A credit note of the order, "CRN-00007", and where its PDF is. */
export const creditNoteProps = z.object({
  number: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
});

/** What a credit note may be called: only a trader registered for VAT issues VAT documents. */
export function creditNoteName(number: string, { vat_number }: TraderProps): string {
  return `${vat_number ? "VAT credit note" : "Credit note"} ${number} (PDF)`;
}
