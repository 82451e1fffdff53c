import { ukDay } from "../../modules/invoice/uk-day";
import { TextEntry } from "../label/text-entry";
import { TickEntry } from "../label/tick-entry";
import { BestBeforeEntry } from "./best-before-entry";
import type { Delivery } from "./delivery-line";
import { LocationEntry } from "./location-entry";
import { readBestBefore, typedDate } from "./read-best-before";
import { SupplierEntry } from "./supplier-entry";
import type { StockLocation } from "./use-locations";

/** What all lines of a delivery have in common, as it is typed. */
export interface TypedDelivery {
  /** Null for the first of the shop's. */
  locationId: string | null;
  supplierId: string | null;
  invoice: string;
  receivedOn: string;
  condition: string;
  isQuarantined: boolean;
}

/** A delivery of today that nothing is known of yet. */
export function emptyDelivery(): TypedDelivery {
  return {
    locationId: null,
    supplierId: null,
    invoice: "",
    receivedOn: typedDate(ukDay(new Date())),
    condition: "",
    isQuarantined: false,
  };
}

/** As the shop takes it; null while the date is none. */
export function deliveryOf(typed: TypedDelivery, location_id: string): Delivery | null {
  const received_on = readBestBefore(typed.receivedOn);
  const condition = typed.condition.trim();
  if (!received_on) return null;
  return {
    location_id,
    supplier_id: typed.supplierId,
    invoice_reference: typed.invoice.trim() || null,
    received_on,
    status: typed.isQuarantined ? "quarantine" : "on_sale",
    reason: condition ? `Delivery; on arrival: ${condition}` : "Delivery",
  };
}

interface DeliveryEntryProps {
  /** The shop's; the first is meant until one is chosen. */
  locations: StockLocation[];
  value: TypedDelivery;
  onChange: (changed: Partial<TypedDelivery>) => void;
}

/** Where, from whom, when and how goods came in. */
export function DeliveryEntry({ locations, value, onChange }: DeliveryEntryProps) {
  return (
    <div className="grid items-start gap-4 px-6 py-4 md:grid-cols-3">
      <LocationEntry
        label="To"
        value={value.locationId ?? locations[0]?.id}
        onChange={(locationId) => onChange({ locationId })}
        locations={locations}
      />
      <SupplierEntry value={value.supplierId} onChange={(supplierId) => onChange({ supplierId })} />
      <TextEntry
        label="Invoice reference"
        value={value.invoice}
        onChange={(invoice) => onChange({ invoice })}
      />
      <BestBeforeEntry
        label="Received on"
        value={value.receivedOn}
        onChange={(receivedOn) => onChange({ receivedOn })}
      />
      <TextEntry
        className="md:col-span-2"
        label="Temperature and state on arrival"
        hint="Such as: 6 °C, seals whole. Kept in the history of each lot."
        value={value.condition}
        onChange={(condition) => onChange({ condition })}
      />
      <TickEntry checked={value.isQuarantined} onChange={(isQuarantined) => onChange({ isQuarantined })}>
        Hold it until the delivery is checked
      </TickEntry>
    </div>
  );
}
