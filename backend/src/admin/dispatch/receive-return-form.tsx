import {
  dispatchLimits,
  type ParcelLotView,
  type ReceiveReturnRequest,
} from "@balance/contracts/dispatch-desk";
import { Input, Label, Select, Text, Textarea } from "@medusajs/ui";
import { useId, useState } from "react";
import { FormDialog } from "../form-dialog";
import { bestBefore } from "./parcel-words";

interface ReceiveReturnFormProps {
  lots: ParcelLotView[];
  onSend: (body: ReceiveReturnRequest) => void;
  onClose: () => void;
}

/** Units that came back, by the lot printed on them. Nothing of it is on sale before somebody has decided so. */
export function ReceiveReturnForm({ lots, onSend, onClose }: ReceiveReturnFormProps) {
  const [key] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState("0");
  const [units, setUnits] = useState("1");
  const [condition, setCondition] = useState("");
  const quantityId = useId();
  const conditionId = useId();
  const lot = lots[Number(chosen)];
  const quantity = Number(units);
  return (
    <FormDialog
      title="Goods came back"
      explanation={
        <Text size="small">They go to the lot’s held shelf. Then decide whether they are destroyed.</Text>
      }
      deed="Receive"
      cancel="Go back"
      isComplete={
        lot !== undefined &&
        Number.isSafeInteger(quantity) &&
        quantity > 0 &&
        quantity <= lot.quantity &&
        condition.trim().length >= 3
      }
      onSubmit={() => {
        const { line_item_id, inventory_item_id, lot_id } = lot!;
        onSend({ key, line_item_id, inventory_item_id, lot_id, quantity, condition });
      }}
      onClose={onClose}
    >
      <Select value={chosen} onValueChange={setChosen}>
        <Select.Trigger aria-label="Which lot">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {lots.map((one, index) => (
            <Select.Item key={index} value={String(index)}>
              {one.title}, lot {one.code}, best before {bestBefore(one.best_before)} ({one.quantity})
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Label htmlFor={quantityId}>Units</Label>
      <Input
        id={quantityId}
        type="number"
        min={1}
        max={lot?.quantity}
        value={units}
        onChange={(event) => setUnits(event.target.value)}
      />
      <Label htmlFor={conditionId}>How they came back</Label>
      <Textarea
        id={conditionId}
        rows={2}
        maxLength={dispatchLimits.reason}
        value={condition}
        onChange={(event) => setCondition(event.target.value)}
      />
    </FormDialog>
  );
}
