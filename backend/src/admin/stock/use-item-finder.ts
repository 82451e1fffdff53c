import type { StockItem, StockLevelsResponse } from "@balance/contracts/lot-desk";
import { useEffect, useState } from "react";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";

/** A person who types is not asked for at each letter. */
const restMs = 250;

interface ItemFinding {
  /** What may be meant, for a list of proposals. */
  offered: StockItem[];
  /** The one that is meant beyond doubt. */
  item: StockItem | null;
  /** The shop has answered, and nothing is like that. */
  isUnknown: boolean;
}

const nothing: ItemFinding & { typed: string } = { typed: "", offered: [], item: null, isUnknown: false };

/** Finds an item of the stock by its typed or scanned SKU or barcode, or by a part of its name. */
export function useItemFinder(text: string): ItemFinding {
  const typed = text.trim();
  const [finding, setFinding] = useState(nothing);
  useEffect(() => {
    if (typed === "") return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ q: typed, limit: "8" });
      callAdmin<StockLevelsResponse>("GET", `/admin/stock-levels?${query.toString()}`)
        .then(({ levels }) => {
          if (!isCurrent) return;
          const offered = levels.map(({ item }) => item);
          setFinding({
            typed,
            offered,
            item: itemOfCode(offered, typed),
            isUnknown: offered.length === 0,
          });
        })
        .catch(reportFailure);
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return finding.typed === typed ? finding : { ...nothing, offered: finding.offered };
}

/** The item whose SKU or barcode this is; capitals don't matter. */
export function itemOfCode(items: StockItem[], code: string): StockItem | null {
  const wanted = code.trim().toLowerCase();
  return (
    items.find(({ sku, barcodes }) =>
      [sku, ...barcodes].some((own) => own !== null && own.toLowerCase() === wanted),
    ) ?? null
  );
}
