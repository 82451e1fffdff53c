import type { PublicRecallType, RecallNotice } from "@balance/contracts/recall";
import { type RecallPreviewResponse, requiredRecallWords } from "@balance/contracts/recall-desk";
import type { RecallNoticeProps } from "@balance/emails/recall-notice";
import { renderMail } from "@balance/emails/render-mail";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { readTrader } from "../trader/read-trader";
import { readRecall } from "./read-recall";

/**
 * The notice as it would go out now, to a made-up order; what is not written yet stands in brackets. Null when there is no such
 * recall, or it is one that nobody is told of.
 */
export async function previewNotice(
  container: MedusaContainer,
  id: string,
): Promise<RecallPreviewResponse | null> {
  const recall = await readRecall(container, id);
  if (!recall || recall.type === "withdrawal") return null;
  const missing = requiredRecallWords.filter((field) => recall[field] === "");
  const gaps = Object.fromEntries(missing.map((field) => [field, `[${field.replaceAll("_", " ")}]`]));
  const notice: RecallNotice = {
    ...recall,
    ...gaps,
    type: recall.type satisfies PublicRecallType,
    lots: recall.lots.map(({ code, best_before }) => ({ code, best_before })),
    issued_at: recall.notified_at ?? new Date().toISOString(),
  };
  const props: RecallNoticeProps = {
    notice,
    order_number: "B-0000",
    ordered_at: notice.issued_at,
    units: recall.lots.map(({ title, code }) => `1 × ${title} (batch ${code})`),
    trader: await readTrader(container),
    reply_url: `${environment.STOREFRONT_URL}/recalls/reply/preview`,
  };
  return { missing, mail: await renderMail("recall-notice", props) };
}
