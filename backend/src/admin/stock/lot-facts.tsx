import type { LotRow } from "@balance/contracts/lot-desk";
import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { longDate } from "../../modules/invoice/uk-day";
import { bestBeforeWords } from "./stock-words";

/** What is known of a lot. */
export function LotFacts({ lot }: { lot: LotRow }) {
  const facts: [string, ReactNode][] = [
    ["Best before", bestBeforeWords(lot.best_before)],
    [
      `Leaves with ${lot.item.minimum_life_days} days of life, so sold until`,
      lot.sell_until ? longDate(lot.sell_until) : "No last day",
    ],
    ["Supplier", lot.supplier?.name ?? "Not given"],
    ["Invoice", lot.invoice_reference ?? "Not given"],
    ["Received", longDate(lot.received_on)],
    [
      "Certificate",
      lot.certificate ? (
        <a className="break-all underline" href={lot.certificate.url} target="_blank" rel="noreferrer">
          {lot.certificate.name}
        </a>
      ) : (
        "None"
      ),
    ],
  ];
  return (
    <>
      {lot.hold_reason && lot.status !== "on_sale" && (
        <Text size="small" className="px-6 py-4">
          Not on sale: {lot.hold_reason}
        </Text>
      )}
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
            <dd className="txt-compact-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
