import type { DispatchOrder } from "@balance/contracts/dispatch-desk";
import { Button, Container, Heading, Input, Label, Text, toast } from "@medusajs/ui";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { callAdmin } from "../call-admin";
import { useSaving } from "../label/use-saving";
import { PackLine } from "./pack-line";
import {
  isAllPacked,
  linesPacked,
  partsOf,
  proposedUnits,
  readScan,
  type ScanState,
  type Taken,
  takenKey,
} from "./read-scan";

interface PackFormProps {
  order: DispatchOrder;
  onPacked: () => Promise<void>;
}

/**
 * Fills a parcel: by scanning goods and lot, by accepting what is proposed, or by typing numbers. The keyboard is enough: a scanner
 * types and presses Enter, and once all is there, the next Enter packs.
 */
export function PackForm({ order, onPacked }: PackFormProps) {
  const open = order.lines.filter(({ bought, packed }) => bought > packed);
  const [scan, setScan] = useState<ScanState>({ taken: {}, current: null });
  const [counted, setCounted] = useState<Record<string, number>>({});
  const [answer, setAnswer] = useState({ message: "Scan the goods, then their lot.", isRefused: false });
  // one parcel, however often the button is pressed and whatever becomes of the answer
  const [key] = useState(() => crypto.randomUUID());
  const { isBusy, refusal, during } = useSaving();
  const scanId = useId();
  const packButton = useRef<HTMLButtonElement>(null);
  // counts how often all was there by a scan or the proposal: once it is drawn, the button can take the focus
  const [completed, setCompleted] = useState(0);
  useEffect(() => {
    if (completed > 0) packButton.current?.focus();
  }, [completed]);

  const packed = linesPacked(open, scan.taken, counted);
  const broken = packed.find(({ quantity }) => quantity === null);
  const lines = packed.flatMap(({ line, quantity }) =>
    quantity ? [{ line_item_id: line.line_item_id, quantity }] : [],
  );
  const isWhole = isAllPacked(packed);

  const change = (taken: Taken) => setScan({ taken, current: null });
  const readIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("scan") as HTMLInputElement;
    const read = readScan(open, scan, field.value);
    setScan({ taken: read.taken, current: read.current });
    setAnswer({ message: read.message, isRefused: read.isRefused });
    field.value = "";
    if (!read.isRefused && isAllPacked(linesPacked(open, read.taken, counted))) setCompleted(completed + 1);
  };
  const accept = () => {
    change(proposedUnits(open));
    setCounted(
      Object.fromEntries(
        open
          .filter(({ parts }) => parts.length === 0)
          .map((line) => [line.line_item_id, line.bought - line.packed]),
      ),
    );
    setAnswer({ message: "The proposed lots are in. Check them against the packs.", isRefused: false });
    setCompleted(completed + 1);
  };
  const pack = () =>
    during(async () => {
      const lots = partsOf(open).flatMap(({ line: { line_item_id }, part: { inventory_item_id, lots } }) =>
        lots.flatMap(({ id: lot_id }) => {
          const quantity = scan.taken[takenKey(line_item_id, inventory_item_id, lot_id)];
          return quantity ? [{ line_item_id, inventory_item_id, lot_id, quantity }] : [];
        }),
      );
      await callAdmin("POST", `/admin/dispatch/orders/${order.id}/parcels`, {
        ...{ key, lines, lots, location_id: order.location.id },
      });
      toast.success(`Order ${order.number} is packed.`);
      await onPacked();
    });

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <Heading level="h2">Pack a parcel</Heading>
        <Button size="small" variant="secondary" onClick={accept}>
          Accept the proposed lots
        </Button>
      </div>
      <form onSubmit={readIn} className="flex flex-col gap-2 px-6 py-4">
        <Label htmlFor={scanId} weight="plus">
          {scan.current ? `Lot of ${scan.current.part.title}` : "Goods or lot"}
        </Label>
        <Input id={scanId} name="scan" autoFocus autoComplete="off" className="max-w-md" />
        <Text role="status" size="small" className={answer.isRefused ? "text-ui-fg-error" : ""}>
          {answer.message}
        </Text>
      </form>
      <ul aria-label="Goods of this parcel" className="divide-y">
        {packed.map(({ line, quantity }) => (
          <PackLine
            key={line.line_item_id}
            {...{ line, quantity, counted, taken: scan.taken }}
            onTake={change}
            onCount={setCounted}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-end gap-4 px-6 py-4">
        {refusal && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {refusal}
          </Text>
        )}
        {broken && (
          <Text size="small" className="text-ui-fg-error">
            {broken.line.title}: the parts don’t make whole sets yet.
          </Text>
        )}
        {lines.length > 0 && !broken && !isWhole && (
          <Text size="small">A part of the order. The rest stays to pack.</Text>
        )}
        <Button
          ref={packButton}
          disabled={lines.length === 0 || broken !== undefined}
          isLoading={isBusy}
          onClick={() => void pack()}
        >
          {isWhole ? "Mark as packed" : "Mark this part as packed"}
        </Button>
      </div>
    </Container>
  );
}
