import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PostingKind } from "../../modules/lot/stock-words";
import { type ChangeOutcome, changeStock } from "./change-stock";
import { itemOfLot, lockLot, type LotColumns } from "./lot-row";
import type { Oversold } from "./post-stock";

/** A change of one lot, whose row and stock are locked meanwhile. */
export async function changeLotStock(
  container: MedusaContainer,
  lotId: string,
  { key, kind }: { key: string; kind: PostingKind },
  work: (
    transaction: Knex.Transaction,
    lot: LotColumns,
  ) => Promise<{ posting_id: string | null; oversold: Oversold[] }>,
): Promise<ChangeOutcome> {
  const item = await itemOfLot(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), lotId);
  if (item === null) return { ok: false, status: 404, message: "There is no such lot." };
  return await changeStock(container, { items: [item], key, kind }, async (transaction) =>
    work(transaction, await lockLot(transaction, lotId)),
  );
}
