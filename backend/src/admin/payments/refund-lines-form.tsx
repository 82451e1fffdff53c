import { formatPence } from "@balance/money/format-pence";
import { penceOfUnits } from "@balance/money/pence-of-units";
import { Text } from "@medusajs/ui";
import { useId, useState } from "react";
import type { RefundLinesBody } from "../../api/admin/order-payments/validators";
import type { RefundableLine } from "../../workflows/payment-desk/refundable-lines";
import { FormDialog } from "../form-dialog";
import { UnitsEntry } from "../units-entry";

interface RefundLinesFormProps {
  /** Of the refund that the form makes, until it is known to be refused. */
  refundKey: string;
  lines: RefundableLine[];
  isBusy: boolean;
  onSend: (body: RefundLinesBody) => void;
  onClose: () => void;
}

/** What was paid for units of an order's lines, given back; what it comes to stands on the button before it is pressed. */
export function RefundLinesForm({ refundKey, lines, isBusy, onSend, onClose }: RefundLinesFormProps) {
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const rows = lines.map((line) => {
    const left = Math.max(0, line.quantity - line.taken_units);
    const units = left === 0 ? 0 : (chosen[line.line_id] ?? 0);
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
          This moves money only: what has not left yet is still sent. To take goods out of an order, edit the
          order instead, and refund the difference that it then shows.
        </Text>
      }
      deed={shown_pence > 0 ? `Refund ${formatPence(shown_pence)}` : "Refund"}
      cancel="Go back"
      isComplete={shown_pence > 0 && rows.every(({ isPossible }) => isPossible)}
      isBusy={isBusy}
      onSubmit={() =>
        onSend({
          key: refundKey,
          lines: rows.flatMap(({ line: { line_id, taken_units }, units }) =>
            units > 0 ? [{ line_id, quantity: units, taken_units }] : [],
          ),
          shown_pence,
        })
      }
      onClose={() => !isBusy && onClose()}
    >
      <ul className="divide-y">
        {rows.map((row) => (
          <Row
            key={row.line.line_id}
            {...row}
            onChange={(units) => setChosen({ ...chosen, [row.line.line_id]: units })}
          />
        ))}
      </ul>
      <Text size="small" weight="plus" className="text-right" aria-live="polite">
        In all {formatPence(shown_pence)}
      </Text>
    </FormDialog>
  );
}

interface RowProps {
  line: RefundableLine;
  left: number;
  units: number;
  isPossible: boolean;
  pence: number;
  onChange: (units: number) => void;
}

function Row({ line, left, units, isPossible, pence, onChange }: RowProps) {
  const id = useId();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-40 flex-1">
        <Text size="small" weight="plus">
          {line.description}
        </Text>
        <div id={id}>
          <Text size="small" className="text-ui-fg-subtle">
            {left === 0
              ? "All refunded"
              : `${left} of ${line.quantity} can be refunded, ${formatPence(penceOfUnits(line, left))}`}
          </Text>
          {!isPossible && (
            <Text size="small" className="text-ui-fg-error" role="alert">
              0 to {left}, please.
            </Text>
          )}
        </div>
      </div>
      {left > 0 && (
        <div className="flex items-center gap-3">
          <UnitsEntry
            label={`Units of ${line.description} to refund`}
            units={units}
            most={left}
            describedBy={id}
            isInvalid={!isPossible}
            onChange={onChange}
          />
          <Text size="small" className="w-16 text-right tabular-nums">
            {formatPence(pence)}
          </Text>
        </div>
      )}
    </li>
  );
}
