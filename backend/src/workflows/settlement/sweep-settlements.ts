import type { MedusaContainer } from "@medusajs/framework/types";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { settleRow } from "./settle-payment";

const settlementsAtOnce = 50;
/** Side by side, so that a few for which Stripe takes its time hold up no other. */
const workers = 5;

/** Takes every settlement one step on whose time has come and that nobody works on: what a crash or a lost webhook left. */
export async function sweepSettlements(container: MedusaContainer): Promise<void> {
  const settlements = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  let after: { next_check_at: Date; id: string } | null = null;
  for (;;) {
    const due = await settlements.listDueSettlements(after, settlementsAtOnce);
    const queue = due.values();
    const workOff = async () => {
      for (const row of queue) await settleRow(container, row, { waitMs: 0 });
    };
    await Promise.all(Array.from({ length: workers }, workOff));
    const last = due.at(-1);
    if (!last?.next_check_at || due.length < settlementsAtOnce) return;
    after = { next_check_at: last.next_check_at, id: last.id };
  }
}
