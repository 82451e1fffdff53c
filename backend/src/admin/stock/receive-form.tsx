import type { ChangeResponse } from "@balance/contracts/lot-desk";
import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { Link } from "react-router-dom";
import { reportFailure } from "../report-failure";
import { callWithKey } from "./call-with-key";
import { DeliveryEntry, deliveryOf, emptyDelivery } from "./delivery-entry";
import { type DeliveryLine, emptyLine, isBlank, receivedBy, requestOf } from "./delivery-line";
import { DeliveryLineEntry } from "./delivery-line-entry";
import { focusNextField } from "./focus-next-field";
import { unitsOf } from "./stock-words";
import { useLocations } from "./use-locations";

/** A delivery, line by line. A line that is refused says why and keeps what was typed; the others come in. */
export function ReceiveForm() {
  const locations = useLocations();
  const [typed, setTyped] = useState(emptyDelivery);
  const [lines, setLines] = useState(() => [emptyLine()]);
  const [isBusy, setBusy] = useState(false);
  const location_id = typed.locationId ?? locations[0]?.id;
  const delivery = location_id ? deliveryOf(typed, location_id) : null;

  const change = useCallback(
    (key: string, changed: Partial<DeliveryLine>) =>
      setLines((before) => before.map((line) => (line.key === key ? { ...line, ...changed } : line))),
    [],
  );
  const addLine = () => setLines((before) => [...before, emptyLine()]);

  const receive = async () => {
    if (!delivery) return;
    let units = 0;
    let refused = 0;
    for (const line of lines) {
      if (line.received || isBlank(line)) continue;
      const request = requestOf(line, delivery);
      const outcome =
        "lack" in request
          ? { refusal: request.lack, mayHaveHappened: true }
          : await callWithKey<ChangeResponse>("/admin/lots", request, line.key);
      if ("answer" in outcome) {
        const received = receivedBy(outcome.answer);
        units += received?.units ?? 0;
        change(line.key, { received, refusal: null });
      } else {
        refused += 1;
        const key = outcome.mayHaveHappened ? line.key : crypto.randomUUID();
        change(line.key, { refusal: outcome.refusal, key });
      }
    }
    if (units > 0) toast.success(`Received ${unitsOf(units)}.`);
    if (refused > 0)
      toast.warning(`${refused === 1 ? "A line" : `${refused} lines`} did not come in: see why.`);
    else addLine();
  };

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>Receive goods</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            A scanner’s Enter goes on to the next field, and at the end to a new line.
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="/stock/receive/file">From a file</Link>
        </Button>
      </div>
      <form
        aria-label="Receive goods"
        className="divide-y"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          receive()
            .catch(reportFailure)
            .finally(() => setBusy(false));
        }}
      >
        <DeliveryEntry
          locations={locations}
          value={typed}
          onChange={(changed) => setTyped((before) => ({ ...before, ...changed }))}
        />
        <div
          className="divide-y"
          // reached by the fields in it
          onKeyDown={(event) => focusNextField(event, () => flushSync(addLine))}
        >
          {lines.map((line, index) => (
            <Line
              key={index}
              line={line}
              place={index + 1}
              change={change}
              remove={
                lines.length > 1
                  ? () => setLines((before) => before.filter(({ key }) => key !== line.key))
                  : undefined
              }
            />
          ))}
        </div>
        <div className="flex justify-end gap-2 px-6 py-4">
          <Button type="button" size="small" variant="secondary" onClick={addLine}>
            Another line
          </Button>
          <Button
            type="submit"
            size="small"
            isLoading={isBusy}
            disabled={!delivery || lines.every((line) => line.received || isBlank(line))}
          >
            Receive
          </Button>
        </div>
      </form>
    </Container>
  );
}

interface LineProps {
  line: DeliveryLine;
  place: number;
  change: (key: string, changed: Partial<DeliveryLine>) => void;
  remove?: () => void;
}

function Line({ line, place, change, remove }: LineProps) {
  const { key } = line;
  const onChange = useCallback((changed: Partial<DeliveryLine>) => change(key, changed), [change, key]);
  return <DeliveryLineEntry line={line} place={place} onChange={onChange} onRemove={remove} />;
}
