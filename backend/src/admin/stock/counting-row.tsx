import type { LotRow, Shelf } from "@balance/contracts/lot-desk";
import { Hint, Input, Table } from "@medusajs/ui";
import { bestBeforeWords, lotName, shelfWords, signed } from "./stock-words";

/** What was counted of a row, while it isn't saved. */
export interface RowCount {
  counted: number | null;
  reason: string;
  refusal: string | null;
  /** Of a try whose answer was lost. */
  key?: string;
}

interface CountingRowProps {
  lot: LotRow;
  shelf: Shelf;
  expected: number;
  count: RowCount | undefined;
  onType: (changed: Partial<RowCount>) => void;
  onForget: () => void;
}

/** A lot on a shelf: expected, counted, and why they differ. */
export function CountingRow({ lot, shelf, expected, count, onType, onForget }: CountingRowProps) {
  const name = `${lot.item.title}, ${lotName(lot.code)}, ${shelfWords[shelf]}`;
  const counted = count?.counted ?? null;
  const difference = counted === null ? 0 : counted - expected;
  return (
    <Table.Row>
      <Table.Cell className="whitespace-normal py-2">
        {lot.item.title}
        <span className="text-ui-fg-subtle block">
          {lotName(lot.code)} · {lot.item.sku}
        </span>
      </Table.Cell>
      <Table.Cell>{bestBeforeWords(lot.best_before)}</Table.Cell>
      <Table.Cell>{shelfWords[shelf]}</Table.Cell>
      <Table.Cell className="text-right tabular-nums">{expected}</Table.Cell>
      <Table.Cell className="py-2">
        <Input
          type="number"
          size="small"
          min={0}
          step={1}
          className="w-24"
          aria-label={`Counted: ${name}`}
          value={counted ?? ""}
          onChange={({ target: { valueAsNumber } }) =>
            // an emptied field was not counted; the figure of its next count is the one that stands there then
            Number.isInteger(valueAsNumber) ? onType({ counted: valueAsNumber }) : onForget()
          }
        />
      </Table.Cell>
      <Table.Cell className="whitespace-normal py-2">
        {counted !== null && difference === 0 && "As expected"}
        {difference !== 0 && (
          <div className="flex items-center gap-2">
            <span className="w-12 tabular-nums">{signed(difference)}</span>
            <Input
              size="small"
              aria-label={`Reason: ${name}`}
              value={count?.reason ?? ""}
              onChange={({ target }) => onType({ reason: target.value })}
            />
          </div>
        )}
        {count?.refusal && (
          <Hint variant="error" role="alert">
            {count.refusal}
          </Hint>
        )}
      </Table.Cell>
    </Table.Row>
  );
}
