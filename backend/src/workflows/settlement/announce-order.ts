import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderWorkflowEvents, ReservationItemWorkflowEvents } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import type { HeldSettlement } from "./hold-settlement";

/**
 * Emits what the engine's complete-cart emits: `order.placed` and one event a reservation. At least once: a crash between
 * the events and their note in the log repeats them, so subscribers must bear them twice.
 */
export async function announceOrder(container: MedusaContainer, held: HeldSettlement): Promise<void> {
  const { placements } = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const log = await placements.find(held.row.basket_id);
  if (log?.step !== "placed") return;
  await container.resolve(Modules.EVENT_BUS).emit<{ id: string; order_id?: string }>([
    { name: OrderWorkflowEvents.PLACED, data: { id: log.order_id } },
    ...log.plan.reservations.map(({ id }) => ({
      name: ReservationItemWorkflowEvents.CREATED,
      data: { id, order_id: log.order_id },
    })),
  ]);
  await placements.move(log, held.lease, "announced");
}
