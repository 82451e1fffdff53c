import type { DispatchParcel, MoveParcelRequest } from "@balance/contracts/dispatch-desk";
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../call-admin";
import { useSaving } from "../label/use-saving";
import { ukMoment } from "../uk-moment";
import { PaperLinks } from "./paper-links";
import { bestBefore, parcelWords } from "./parcel-words";
import { ReasonForm } from "./reason-form";
import { ReceiveReturnForm } from "./receive-return-form";
import { SendForm } from "./send-form";

interface ParcelCardProps {
  parcel: DispatchParcel;
  onChange: () => Promise<void>;
}

type Asking = "lost" | "cancelled" | "return" | null;

/** A parcel, its lots and papers, and what can be done with it now. */
export function ParcelCard({ parcel, onChange }: ParcelCardProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const [key] = useState(() => crypto.randomUUID());
  const { isBusy, refusal, during } = useSaving();
  const { id, state, is_collection } = parcel;
  const post = (what: "moves" | "replacement" | "returns", body: object, done: string) =>
    during(async () => {
      await callAdmin("POST", `/admin/dispatch/parcels/${id}/${what}`, body);
      toast.success(done);
      setAsking(null);
      await onChange();
    });
  const move = (body: MoveParcelRequest) =>
    void post("moves", body, `The parcel is ${parcelWords[body.to].name.toLowerCase()}.`);
  const isHere = state === "packed" || state === "ready";
  const isOut = state === "sent" || state === "delivered" || state === "handed_over" || state === "lost";

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
        <div>
          <Heading level="h2">{headingOf(parcel)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            packed by {parcel.packed_by},{" "}
            <time dateTime={parcel.packed_at}>{ukMoment(parcel.packed_at)}</time>
            {parcel.tracking_number && ` · ${parcel.carrier ?? ""} ${parcel.tracking_number}`}
          </Text>
        </div>
        <StatusBadge color={parcelWords[state].colour}>{parcelWords[state].name}</StatusBadge>
      </div>
      <ul aria-label="Contents" className="flex flex-col gap-1 px-6 py-4">
        {parcel.lines.map((line) => (
          <li key={line.line_item_id}>
            <Text size="small">
              {line.quantity} × {line.title}
              {line.variant_title && `, ${line.variant_title}`}
              {parcel.lots
                .filter(({ line_item_id }) => line_item_id === line.line_item_id)
                .map(
                  (lot) =>
                    ` · ${lot.quantity} of lot ${lot.code}, best before ${bestBefore(lot.best_before)}`,
                )}
            </Text>
          </li>
        ))}
      </ul>
      <PaperLinks parcelIds={[id]} slips="Packing slip" labels="Address label" />
      {refusal && (
        <Text role="alert" size="small" className="px-6 py-3 text-ui-fg-error">
          {refusal}
        </Text>
      )}
      {!is_collection && (state === "packed" || state === "sent") && (
        <SendForm parcel={parcel} isBusy={isBusy} onSend={move} />
      )}
      <div className="flex flex-wrap gap-2 px-6 py-4">
        {is_collection && state === "packed" && (
          <Button {...deed} onClick={() => move({ to: "ready" })}>
            Ready to collect
          </Button>
        )}
        {is_collection && isHere && (
          <Button {...deed} onClick={() => move({ to: "handed_over" })}>
            Handed over
          </Button>
        )}
        {state === "sent" && (
          <Button {...deed} onClick={() => move({ to: "delivered" })}>
            Delivered
          </Button>
        )}
        {(state === "sent" || state === "delivered") && (
          <Button {...deed} onClick={() => setAsking("lost")}>
            It is lost
          </Button>
        )}
        {state === "lost" && (
          <Button {...deed} onClick={() => void post("replacement", { key }, "A new parcel is packed.")}>
            Send the same again
          </Button>
        )}
        {isOut && (
          <Button {...deed} onClick={() => setAsking("return")}>
            Goods came back
          </Button>
        )}
        {isHere && (
          <Button {...deed} onClick={() => setAsking("cancelled")}>
            Unpack
          </Button>
        )}
      </div>
      {(asking === "lost" || asking === "cancelled") && (
        <ReasonForm
          title={asking === "lost" ? "The parcel is lost" : "Unpack the parcel"}
          explanation={
            asking === "lost"
              ? "Its units are gone. You can send the same again, or refund the order."
              : "Its units go back to their lots, and the order is to pack again."
          }
          onSend={(reason) => move({ to: asking, reason })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "return" && (
        <ReceiveReturnForm
          lots={parcel.lots}
          onSend={(body) => void post("returns", body, "Noted. The units stand on the held shelf.")}
          onClose={() => setAsking(null)}
        />
      )}
    </Container>
  );
}

function headingOf({ replaces_id, beyond_order }: DispatchParcel): string {
  if (replaces_id) return "Parcel in place of a lost one";
  return beyond_order ? "Parcel in place of recalled goods" : "Parcel";
}

const deed = { size: "small", variant: "secondary" } as const;
