import type { DispatchLine, DispatchPart, PackableLot } from "@balance/contracts/dispatch-desk";
import { Heading, Input, Label, Text } from "@medusajs/ui";
import { useId } from "react";
import { bestBefore } from "./parcel-words";
import { neededOf, type Taken, takenKey, takenOf } from "./read-scan";

interface PackLineProps {
  line: DispatchLine;
  /** As sold; null while the units make no whole set. */
  quantity: number | null;
  taken: Taken;
  counted: Record<string, number>;
  onTake: (taken: Taken) => void;
  onCount: (counted: Record<string, number>) => void;
}

/** One line of the order with the lots that its units can come from. */
export function PackLine({ line, quantity, taken, counted, onTake, onCount }: PackLineProps) {
  const left = line.bought - line.packed;
  const id = useId();
  return (
    <li className="flex flex-col gap-3 px-6 py-4">
      <div className="flex justify-between gap-4">
        <Heading level="h3">
          {line.title}
          {line.variant_title && `, ${line.variant_title}`}{" "}
          <span className="text-ui-fg-subtle">{line.sku}</span>
        </Heading>
        <Text weight="plus">
          {quantity ?? "?"} of {left}
        </Text>
      </div>
      {line.parts.length === 0 && (
        <div className="w-32">
          <Label htmlFor={id} size="small">
            Units in the parcel
          </Label>
          <Input
            id={id}
            type="number"
            min={0}
            max={left}
            value={counted[line.line_item_id] ?? 0}
            onChange={(event) => onCount({ ...counted, [line.line_item_id]: whole(event.target.value) })}
          />
        </div>
      )}
      {line.parts.map((part) => (
        <Part key={part.inventory_item_id} {...{ line, part, taken, onTake }} />
      ))}
    </li>
  );
}

function Part({
  line,
  part,
  taken,
  onTake,
}: Pick<PackLineProps, "line" | "taken" | "onTake"> & { part: DispatchPart }) {
  const open = { line, part };
  return (
    <div className="flex flex-col gap-2">
      {line.parts.length > 1 && (
        <Text size="small">
          {part.title}, {part.sku}: {takenOf(open, taken)} of {neededOf(open)}
        </Text>
      )}
      {part.lots.length === 0 && (
        <Text size="small" className="text-ui-fg-error">
          No lot of it stands here. Receive it under Stock first.
        </Text>
      )}
      {part.lots.map((lot) => (
        <Lot
          key={lot.id}
          lot={lot}
          units={taken[takenKey(line.line_item_id, part.inventory_item_id, lot.id)] ?? 0}
          most={Math.min(lot.on_hand, neededOf(open))}
          onUnits={(units) =>
            onTake({ ...taken, [takenKey(line.line_item_id, part.inventory_item_id, lot.id)]: units })
          }
        />
      ))}
    </div>
  );
}

interface LotProps {
  lot: PackableLot;
  units: number;
  most: number;
  onUnits: (units: number) => void;
}

function Lot({ lot, units, most, onUnits }: LotProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Input
        id={id}
        className="w-20"
        type="number"
        min={0}
        max={most}
        disabled={lot.refusal !== null}
        value={units}
        onChange={(event) => onUnits(Math.min(whole(event.target.value), most))}
      />
      <Label htmlFor={id} size="small">
        {lot.is_unassigned
          ? "of units whose lot nobody has said"
          : `of lot ${lot.code}, best before ${bestBefore(lot.best_before)}`}
        , {lot.on_hand} here
        {lot.proposed > 0 && `, ${lot.proposed} proposed`}
      </Label>
      {lot.refusal && (
        <Text size="small" className="text-ui-fg-subtle">
          {lot.refusal}
        </Text>
      )}
    </div>
  );
}

function whole(typed: string): number {
  const units = Number(typed);
  return Number.isSafeInteger(units) && units > 0 ? units : 0;
}
