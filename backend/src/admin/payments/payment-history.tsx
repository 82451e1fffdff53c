import { formatPence } from "@balance/money/format-pence";
import { Text } from "@medusajs/ui";
import type { AdminPaymentTask } from "../../api/admin/payment-tasks/admin-payment-task";
import { ukMoment } from "../uk-moment";
import { reasonWords, stateNames } from "./payment-words";

/** What a payment has been through, oldest first. */
export function PaymentHistory({ history }: { history: AdminPaymentTask["history"] }) {
  if (history.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        The shop has no history of it.
      </Text>
    );
  }
  return (
    <ol className="flex flex-col gap-1">
      {history.map((entry, index) => (
        <li key={index} className="txt-small flex flex-wrap gap-x-2">
          <span className="text-ui-fg-subtle">{ukMoment(entry.at)}</span>
          <span>
            {stateNames[entry.to_state] ?? entry.to_state}, {formatPence(entry.amount_pence)}
            {entry.reason && ` (${reasonWords(entry.reason)})`}
          </span>
        </li>
      ))}
    </ol>
  );
}
