import type { BasketView } from "@balance/contracts/basket";
import type { ReactNode } from "react";
import { Price } from "../ui/price.tsx";

/** Every amount from the goods to the total; nothing that can't be avoided is left for later (DMCC Act 2024 s 230). */
export function BasketTotals({ basket }: { basket: BasketView }) {
  const chosen = basket.delivery_options.find((option) => option.id === basket.delivery_option_id);
  const delivery = chosen?.name ?? "Delivery, estimated";
  return (
    <dl className="grid grid-cols-1 gap-2">
      <Row name={basket.item_count === 1 ? "1 item" : `${basket.item_count} items`}>
        <Price pence={basket.goods_pence} />
      </Row>
      {basket.discount_pence > 0 && (
        <Row name={`Discount ${basket.discount?.code ?? ""}`}>
          <Price pence={-basket.discount_pence} />
        </Row>
      )}
      <Row name={delivery}>
        {basket.delivery_pence === 0 ? "Free" : <Price pence={basket.delivery_pence} />}
      </Row>
      <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4">
        <dt className="text-lg font-semibold">Total</dt>
        <dd className="text-right">
          <Price pence={basket.total_pence} className="font-display text-2xl" />
        </dd>
      </div>
      <Row name="VAT included" soft>
        <Price pence={basket.vat_pence} />
      </Row>
    </dl>
  );
}

function Row({ name, soft = false, children }: { name: string; soft?: boolean; children: ReactNode }) {
  return (
    <div className={`flex items-baseline justify-between gap-4 ${soft ? "text-sm text-ink-soft" : ""}`}>
      <dt className="min-w-0 break-words">{name}</dt>
      <dd className="shrink-0 text-right">{children}</dd>
    </div>
  );
}
