import type { OrderParcel } from "@balance/contracts/order-parcel";
import { renderToStaticMarkup } from "react-dom/server";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const ukDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

const standing: Record<OrderParcel["state"], string> = {
  packed: "Packed",
  sent: "On its way",
  ready: "Ready to collect",
  handed_over: "Collected",
  delivered: "Delivered",
  lost: "Lost on its way. We send it again or pay you back.",
};

/** What was packed and sent of an order, with lot and best-before of each thing in it; empty before the first parcel. */
export function parcelsMarkup(parcels: OrderParcel[]): string {
  if (parcels.length === 0) return "";
  return renderToStaticMarkup(
    <section aria-labelledby="parcels-heading" className="mt-12 border-t border-line pt-10">
      <h2 id="parcels-heading" className="text-heading">
        {parcels.length === 1 ? "Your parcel" : `Your ${parcels.length} parcels`}
      </h2>
      <ul className="mt-6 grid grid-cols-1 gap-x-14 gap-y-8 lg:grid-cols-2">
        {parcels.map((parcel, index) => (
          <li key={index} className="break-inside-avoid">
            <Parcel parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>,
  );
}

function Parcel({ parcel }: { parcel: OrderParcel }) {
  const { state, sent_at, packed_at, carrier, tracking_number, tracking_url } = parcel;
  const at = sent_at
    ? `Sent on ${ukDay.format(new Date(sent_at))}`
    : `Packed on ${ukDay.format(new Date(packed_at))}`;
  return (
    <>
      <h3 className="text-xl">{standing[state]}</h3>
      <p className="mt-1 text-ink-soft">
        {at}
        {sent_at && carrier && ` with ${carrier}`}.
        {parcel.replaces_lost
          ? " It goes in place of the lost one."
          : parcel.replaces_recalled && " It goes in place of the recalled goods."}
      </p>
      {tracking_number && (
        <p className="mt-1">
          Tracking number:{" "}
          {tracking_url ? (
            <a href={tracking_url} rel="noreferrer" className="link inline-block py-1">
              {tracking_number}
            </a>
          ) : (
            tracking_number
          )}
        </p>
      )}
      <ul className="mt-3 grid gap-2">
        {parcel.lines.map(({ title, quantity, lots }) => (
          <li key={title}>
            {quantity} × {title}
            {lots.map(({ code, best_before }) => (
              <span key={code} className="block text-sm text-ink-soft">
                Lot {code}
                {best_before && `, best before ${day.format(new Date(`${best_before}T00:00:00Z`))}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
