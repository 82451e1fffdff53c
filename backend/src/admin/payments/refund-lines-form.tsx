import { formatPence } from "@balance/money/format-pence";
import { penceOfUnits } from "@balance/money/pence-of-units";
import { Text } from "@medusajs/ui";
import { useState } from "react";
import type { RefundLinesBody } from "../../api/admin/order-payments/validators";
import type { RefundableLine } from "../../workflows/payment-desk/read-refundable-lines";
import { FormDialog } from "../form-dialog";
import { UnitsEntry } from "../units-entry";

interface RefundLinesFormProps {
  lines: RefundableLine[];
  isBusy: boolean;
  onSend: (body: RefundLinesBody) => void;
  onClose: () => void;
}

/** What was paid for units of an order's lines, given back; what it comes to stands on the button before it is pressed. */
export function RefundLinesForm({ lines, isBusy, onSend, onClose }: RefundLinesFormProps) {
  const [key] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const rows = lines.map((line) => {
    const left = line.quantity - line.taken_units;
    const units = chosen[line.line_id] ?? 0;
    const isPossible = units >= 0 && units <= left;
    return { line, left, units, isPossible, pence: isPossible ? penceOfUnits(line, units) : 0 };
  });
  const shown_pence = rows.reduce((sum, { pence }) => sum + pence, 0);
  return (
    <FormDialog
      title="Refund lines"
      explanation={
        <Text size="small">
          The card gets back what was paid for these units after discounts, and the credit note names them.
          This moves money only: what has not left yet is still sent, unless the order is edited or cancelled.
        </Text>
      }
      deed={shown_pence > 0 ? `Refund ${formatPence(shown_pence)}` : "Refund"}
      cancel="Go back"
      isComplete={shown_pence > 0 && rows.every(({ isPossible }) => isPossible)}
      isBusy={isBusy}
      onSubmit={() =>
        onSend({
          key,
          lines: rows.flatMap(({ line: { line_id }, units }) =>
            units > 0 ? [{ line_id, quantity: units }] : [],
          ),
          shown_pence,
        })
      }
      onClose={onClose}
    >
      <ul className="divide-y">
        {rows.map(({ line, left, units, isPossible, pence }) => (
          <li key={line.line_id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-40 flex-1">
              <Text size="small" weight="plus">
                {line.description}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {left === 0 ? "All refunded" : `${left} of ${line.quantity} can be refunded`}
                {left > 0 && `, ${formatPence(penceOfUnits(line, left))}`}
              </Text>
              {!isPossible && (
                <Text size="small" className="text-ui-fg-error" role="alert">
                  {left} at most.
                </Text>
              )}
            </div>
            {left > 0 && (
              <div className="flex items-center gap-3">
                <UnitsEntry
                  label={`Units of ${line.description} to refund`}
                  units={units}
                  most={left}
                  onChange={(value) => setChosen({ ...chosen, [line.line_id]: value })}
                />
                <Text size="small" className="w-16 text-right tabular-nums">
                  {formatPence(pence)}
                </Text>
              </div>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
