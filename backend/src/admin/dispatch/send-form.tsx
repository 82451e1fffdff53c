import {
  type DispatchParcel,
  dispatchLimits,
  type MoveParcelRequest,
} from "@balance/contracts/dispatch-desk";
import { Button, Input, Label } from "@medusajs/ui";
import { type FormEvent, useId } from "react";

interface SendFormProps {
  parcel: DispatchParcel;
  isBusy: boolean;
  onSend: (body: MoveParcelRequest) => void;
}

/** The carrier has the parcel: the customer gets the mail. Of a sent one, carrier and number are mended without another mail. */
export function SendForm({ parcel, isBusy, onSend }: SendFormProps) {
  const carrierId = useId();
  const numberId = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = typed.get(name);
      return typeof value === "string" ? value : "";
    };
    onSend({ to: "sent", carrier: text("carrier"), tracking_number: text("tracking_number") });
  };
  return (
    <form onSubmit={send} className="flex flex-wrap items-end gap-3 px-6 py-4">
      <div>
        <Label htmlFor={carrierId} size="small">
          Carrier
        </Label>
        <Input
          id={carrierId}
          name="carrier"
          required
          maxLength={dispatchLimits.carrier}
          defaultValue={parcel.carrier || "Royal Mail"}
        />
      </div>
      <div>
        <Label htmlFor={numberId} size="small">
          Tracking number
        </Label>
        <Input
          id={numberId}
          name="tracking_number"
          autoComplete="off"
          // what comes after packing, without a way to it
          autoFocus={parcel.state === "packed"}
          maxLength={dispatchLimits.tracking}
          defaultValue={parcel.tracking_number ?? ""}
        />
      </div>
      <Button
        type="submit"
        size="small"
        variant={parcel.state === "sent" ? "secondary" : "primary"}
        isLoading={isBusy}
      >
        {parcel.state === "sent" ? "Change the number" : "Mark as sent"}
      </Button>
    </form>
  );
}
