import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import type { ScarceClaim } from "./scarce-claim";
import { uncountUsesOf } from "./uncount-uses-of";

/**
 * A code that may be used so often, and the budget of a campaign. Both are counted when the order is placed, with its
 * stock (claim-for-order.ts), and taken back with it (undo-placement.ts); so only a cancelled order is left to do here. The
 * engine's own cancelling keeps them counted.
 */
export const promotionUseClaim: ScarceClaim = {
  name: "promotion-use",

  take: () => Promise.resolve(null),
  keep: () => Promise.resolve(),

  async release(container, { order_id }) {
    if (!order_id) return;
    const { placements } = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
      const placement = await placements.noteUsesGivenBack(order_id, transaction);
      if (placement) await uncountUsesOf(transaction, placement);
    });
  },
};
