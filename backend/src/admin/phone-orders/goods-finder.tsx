import type { PhoneOrderGoods, PhoneOrderGoodsResponse } from "@balance/contracts/phone-order";
import { formatPence } from "@balance/money/format-pence";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { SearchForm } from "../search-form";

interface GoodsFinderProps {
  /** In the order already. */
  chosen: string[];
  onAdd: (goods: PhoneOrderGoods) => void;
}

/** Finds what the customer names, with its price, or says why it can't be sold now. */
export function GoodsFinder({ chosen, onAdd }: GoodsFinderProps) {
  const [found, setFound] = useState<PhoneOrderGoods[] | null>(null);
  const find = (words: string) => {
    const query = new URLSearchParams({ q: words });
    callAdmin<PhoneOrderGoodsResponse>("GET", `/admin/phone-orders/goods?${query.toString()}`)
      .then(({ goods }) => setFound(goods))
      .catch(reportFailure);
  };
  return (
    <div>
      <SearchForm label="Name, SKU or barcode" onFind={find} />
      <Text size="small" role="status" className="px-6 pb-2">
        {found?.length === 0 && "Nothing in the shop is like that."}
      </Text>
      {found && found.length > 0 && (
        <ul aria-label="Found" className="divide-y border-t">
          {found.map((goods) => (
            <li key={goods.variant_id} className="flex items-center justify-between gap-4 px-6 py-3">
              <div className="min-w-0">
                <Text size="small" weight="plus">
                  {goods.title}
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {[goods.sku, formatPence(goods.unit_price_pence), goods.why_not]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </div>
              <Button
                type="button"
                size="small"
                variant="secondary"
                disabled={goods.why_not !== null || chosen.includes(goods.variant_id)}
                aria-label={`Add ${goods.title}`}
                onClick={() => onAdd(goods)}
              >
                {chosen.includes(goods.variant_id) ? "Added" : "Add"}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
