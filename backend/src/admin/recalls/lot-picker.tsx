import type { RecallLotChoice, RecallLotChoicesResponse } from "@balance/contracts/recall-desk";
import { Button, Checkbox, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { countOf } from "../../workflows/recall/count-of";
import { SearchForm } from "../search-form";
import { useAdminPage } from "../use-admin-page";
import { RecallTable } from "./recall-table";

interface LotPickerProps {
  chosen: RecallLotChoice[];
  error: string | undefined;
  onChange: (chosen: RecallLotChoice[]) => void;
}

/** Finds lots and ticks them; what is ticked stays, whatever is looked for next. */
export function LotPicker({ chosen, error, onChange }: LotPickerProps) {
  const [q, setQ] = useState("");
  const { page } = useAdminPage<RecallLotChoicesResponse>(
    `/admin/recall-lots?${new URLSearchParams({ q }).toString()}`,
  );
  const ids = new Set(chosen.map(({ id }) => id));
  const found = page?.lots ?? [];
  const shown = [...chosen, ...found.filter(({ id }) => !ids.has(id))];
  const toggle = (lot: RecallLotChoice) =>
    onChange(ids.has(lot.id) ? chosen.filter(({ id }) => id !== lot.id) : [...chosen, lot]);
  return (
    <section aria-label="Lots">
      <SearchForm label="Lot, product, SKU or supplier, or a part of it" onFind={setQ} />
      {error && (
        <Text role="alert" className="px-6 pb-4 text-ui-fg-error">
          {error}
        </Text>
      )}
      {page && shown.length === 0 && <Text className="px-6 py-4">No lot is like that.</Text>}
      {shown.length > 0 && (
        <RecallTable
          headings={["Lot", "Product", "Best before", "Status", "On hand", "In parcels"]}
          deeds="Recall it"
        >
          {shown.map((lot) => (
            <Table.Row key={lot.id}>
              <Table.Cell>{lot.code}</Table.Cell>
              <Table.Cell>{lot.title}</Table.Cell>
              <Table.Cell>{lot.best_before ?? "none"}</Table.Cell>
              <Table.Cell>{lot.status.replaceAll("_", " ")}</Table.Cell>
              <Table.Cell>{lot.on_hand}</Table.Cell>
              <Table.Cell>
                {lot.sent_units} in {countOf(lot.order_count, "order")}
              </Table.Cell>
              <Table.Cell>
                <Checkbox
                  checked={ids.has(lot.id)}
                  onCheckedChange={() => toggle(lot)}
                  aria-label={`Recall lot ${lot.code} of ${lot.title}`}
                />
              </Table.Cell>
            </Table.Row>
          ))}
        </RecallTable>
      )}
      {chosen.length > 0 && (
        <Button
          type="button"
          className="mx-6 my-4"
          size="small"
          variant="secondary"
          onClick={() => onChange([])}
        >
          Choose none
        </Button>
      )}
    </section>
  );
}
