import type { ChangeResponse, LotsResponse } from "@balance/contracts/lot-desk";
import { Button, Text, toast } from "@medusajs/ui";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { callAdmin } from "../call-admin";
import { RefusalNote } from "../label/refusal-note";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";
import { callWithKey } from "./call-with-key";
import { addScanned, type CounterLine } from "./counter-line";
import { CounterLineItem } from "./counter-line-item";
import { unitsOf } from "./stock-words";

interface CounterTillProps {
  locationId: string;
  onSold: () => void;
}

/** A sale at the counter, by scanner and keyboard: Enter adds what is scanned, and on an empty field goes to “Sold”. */
export function CounterTill({ locationId, onSold }: CounterTillProps) {
  const [code, setCode] = useState("");
  const [lines, setLines] = useState<CounterLine[]>([]);
  const [receipt, setReceipt] = useState("");
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const sell = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusScanField = () => form.current?.querySelector("input")?.focus();
  // a scanner types where the focus is
  useEffect(focusScanField, []);
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const headingId = useId();

  const scan = async () => {
    const query = new URLSearchParams({ q: code.trim(), location_id: locationId, status: "on_sale" });
    const { lots } = await callAdmin<LotsResponse>("GET", `/admin/lots?${query.toString()}&with_units=true`);
    const scanned = addScanned(lines, lots, code, locationId);
    setRefusal("refusal" in scanned ? scanned.refusal : null);
    if ("refusal" in scanned) return;
    const { lot, quantity } = scanned.added;
    setLines(scanned.lines);
    setCode("");
    setSaid(`${unitsOf(quantity)} of ${lot.item.title}, lot ${lot.code}`);
  };
  const submitCode = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (code.trim() === "") {
      sell.current?.focus();
      return;
    }
    during(scan);
  };
  const sellAll = async () => {
    const left: CounterLine[] = [];
    for (const line of lines) {
      const path = `/admin/lots/${line.lot.id}/counter-sale`;
      const body = {
        location_id: locationId,
        quantity: line.quantity,
        reason: "Sold at the counter",
        ...(receipt.trim() && { reference: receipt.trim() }),
      };
      const outcome = await callWithKey<ChangeResponse>(path, body, line.key);
      if ("answer" in outcome) continue;
      const key = outcome.mayHaveHappened ? line.key : crypto.randomUUID();
      left.push({ ...line, key, refusal: outcome.refusal });
    }
    setLines(left);
    onSold();
    if (left.length > 0) return;
    setReceipt("");
    setSaid(`Sold: ${unitsOf(units)}.`);
    toast.success(`Sold ${unitsOf(units)}.`);
    focusScanField();
  };
  const during = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch(reportFailure)
      .finally(() => setBusy(false));
  };

  return (
    <>
      <form ref={form} onSubmit={submitCode} className="flex flex-col gap-2 px-6 py-4">
        <div className="max-w-md">
          <TextEntry
            label="Scan or type a SKU, a barcode or a lot code"
            hint="Enter adds one. Enter on the empty field goes to “Sold”."
            value={code}
            onChange={setCode}
          />
        </div>
        <RefusalNote refusal={refusal} />
        <Text size="small" role="status">
          {said}
        </Text>
      </form>
      <section aria-labelledby={headingId}>
        <h2 id={headingId} className="txt-compact-medium-plus px-6 py-4">
          This sale: {unitsOf(units)}
        </h2>
        {lines.length > 0 && (
          <ul className="divide-y" aria-label="This sale">
            {lines.map((line) => (
              <CounterLineItem
                key={line.lot.id}
                line={line}
                locationId={locationId}
                onChange={(changed) =>
                  setLines(lines.map((one) => (one === line ? { ...line, ...changed } : one)))
                }
                onRemove={() => setLines(lines.filter((one) => one !== line))}
              />
            ))}
          </ul>
        )}
        <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
          <TextEntry
            className="w-64"
            label="Receipt number, if there is one"
            value={receipt}
            onChange={setReceipt}
          />
          <Button
            ref={sell}
            type="button"
            isLoading={isBusy}
            disabled={lines.length === 0 || lines.some(({ quantity }) => quantity < 1)}
            onClick={() => during(sellAll)}
          >
            Sold
          </Button>
        </div>
      </section>
    </>
  );
}
