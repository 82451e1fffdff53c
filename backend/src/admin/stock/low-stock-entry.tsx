import type { LowStockRequest, StockItem } from "@balance/contracts/lot-desk";
import { Button, toast } from "@medusajs/ui";
import { useState } from "react";
import { usualLowStock } from "../../workflows/lot/low-stock";
import { callAdmin } from "../call-admin";
import { NumberEntry } from "../label/number-entry";
import { useSaving } from "../label/use-saving";

interface LowStockEntryProps {
  item: StockItem;
  onSaved: () => Promise<void>;
}

/** At how many free units staff want to be told that an item is low. */
export function LowStockEntry({ item, onSaved }: LowStockEntryProps) {
  const [units, setUnits] = useState<number | null>(item.low_stock_at);
  const { isBusy, refusal, during } = useSaving();
  const save = async () => {
    const body: LowStockRequest = { low_stock_at: units };
    await callAdmin("POST", `/admin/stock-levels/${item.inventory_item_id}`, body);
    toast.success("Saved.");
    await onSaved();
  };
  return (
    <form
      className="flex flex-wrap items-end gap-4 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        void during(save);
      }}
    >
      <NumberEntry
        label="Low at"
        hint={`So many free units or fewer are low. Empty: the usual ${usualLowStock}.`}
        error={refusal ?? undefined}
        step={1}
        value={units}
        onChange={setUnits}
      />
      <Button size="small" variant="secondary" type="submit" isLoading={isBusy}>
        Save
      </Button>
    </form>
  );
}
