import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ukDay } from "../../modules/invoice/uk-day";
import { changeLot } from "./change-lot";
import { changeLotStock } from "./change-lot-stock";
import { type ChangeOutcome, postOrRefuse, refuseChange } from "./change-stock";
import { type LotColumns, minimumLifeOfItem } from "./lot-row";
import { shelfChange, unitsOf } from "./lot-units";
import { sellUntil, usualMinimumLife } from "./minimum-life";
import type { StockActor } from "./post-stock";
import { heldChanges, unitsApart } from "./units-apart";

/**
 * Puts a lot on sale: every held unit but those that stand apart by themselves, which customers have sent back or staff have
 * taken out. Refuses a lot that was recalled, has expired or would leave with less life than its product promises.
 */
export async function releaseLot(
  container: MedusaContainer,
  lotId: string,
  release: { key: string; reason: string; actor: StockActor; today?: string },
): Promise<ChangeOutcome> {
  return await changeLotStock(
    container,
    lotId,
    { ...release, kind: "release_hold" },
    async (transaction, lot) => {
      if (lot.status === "recalled")
        refuseChange(409, `Lot ${lot.code} was recalled. It never goes back on sale.`);
      if (lot.status === "on_sale") refuseChange(409, `Lot ${lot.code} is on sale already.`);
      await refuseTooShort(transaction, lot, release.today);
      const held = await unitsOf(transaction, lotId, "held");
      const apart = unitsApart(await heldChanges(transaction, lotId));
      // before its units: the database lets none of a lot that is off sale onto the shelf
      await transaction("lot").where({ id: lotId }).update({ status: "on_sale", hold_reason: null });
      const posted = await postOrRefuse(transaction, {
        ...release,
        kind: "release_hold",
        entries: held.flatMap(({ location_id, quantity }) =>
          shelfChange(lotId, location_id, Math.max(0, quantity - (apart.get(location_id) ?? 0)), "sale"),
        ),
      });
      await changeLot(
        transaction,
        lot,
        { status: "on_sale", hold_reason: null },
        { ...release, posting_id: posted.posting_id },
      );
      return posted;
    },
  );
}

/** Refuses to put a lot on sale that is past its best-before, or too near it for what its product promises. */
export async function refuseTooShort(
  database: Knex.Transaction,
  lot: Pick<LotColumns, "code" | "best_before" | "inventory_item_id">,
  today = ukDay(new Date()),
): Promise<void> {
  const until = sellUntil(
    lot.best_before,
    (await minimumLifeOfItem(database, lot.inventory_item_id)) ?? usualMinimumLife,
  );
  if (until !== null && until < today)
    refuseChange(
      409,
      `Lot ${lot.code} is best before ${lot.best_before} and could be sold with the promised life until ${until}. It stays off sale.`,
    );
}
