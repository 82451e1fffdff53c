import type { StockLevelRow } from "@balance/contracts/lot-desk";
import { Button, StatusBadge, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { Link } from "react-router-dom";
import { LotsOfItem } from "./lots-of-item";
import { LowStockEntry } from "./low-stock-entry";
import { bestBeforeWords, unitsOf } from "./stock-words";

interface StockLevelItemProps {
  level: StockLevelRow;
  onChanged: () => Promise<void>;
}

/** An item with its units; its lots on demand, and when it is low. */
export function StockLevelItem({ level, onChanged }: StockLevelItemProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const figures: [string, number][] = [
    ["For sale", level.sale],
    ["Reserved", level.reserved],
    ["Free", level.free],
    ["Held", level.held],
  ];
  return (
    <li>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-6 py-4">
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id={id} className="txt-compact-medium-plus">
              {level.item.title}
            </h2>
            <Marks level={level} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {level.item.sku}
            {level.earliest_best_before &&
              ` · earliest best before ${bestBeforeWords(level.earliest_best_before)}`}
          </Text>
        </div>
        <dl className="flex gap-6">
          {figures.map(([name, value]) => (
            <div key={name} className="w-16 text-right">
              <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
              <dd className="txt-compact-medium-plus tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          aria-describedby={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Hide lots" : level.lots > 0 ? `Lots (${level.lots})` : "Lots"}
        </Button>
      </div>
      {isOpen && (
        <>
          <LotsOfItem inventoryItemId={level.item.inventory_item_id} />
          <LowStockEntry item={level.item} onSaved={onChanged} />
        </>
      )}
    </li>
  );
}

function Marks({ level }: { level: StockLevelRow }) {
  return (
    <>
      {level.free < 0 && <StatusBadge color="red">{unitsOf(-level.free)} too few for the orders</StatusBadge>}
      {level.free === 0 && <StatusBadge color="red">Sold out</StatusBadge>}
      {level.is_low && level.free > 0 && <StatusBadge color="orange">Low</StatusBadge>}
      {level.near_expiry > 0 && (
        <StatusBadge color="orange">{unitsOf(level.near_expiry)} near expiry</StatusBadge>
      )}
      {level.unassigned > 0 && (
        <StatusBadge color="grey">{unitsOf(level.unassigned)} without a lot</StatusBadge>
      )}
      {level.open_questions > 0 && (
        <Link className="txt-small underline" to="/stock/questions">
          Which lot was it?
        </Link>
      )}
    </>
  );
}
