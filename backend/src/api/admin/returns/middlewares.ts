import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

export const adminReturnMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/returns/:id/receive/confirm", methods: ["POST"], middlewares: [keepOffSale] },
];

/**
 * The engine's own return would put food that was out of our hands back on sale. Received that way, it counts as received and
 * not restocked, which the engine calls damaged: refunds are the same. Its units stand at the packing bench then, where what
 * becomes of them is decided (workflows/dispatch/note-engine-returns.ts).
 */
async function keepOffSale(
  request: MedusaRequest,
  _response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await request.scope
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order_change_action")
    .where({ return_id: request.params.id!, action: "RECEIVE_RETURN_ITEM", applied: false })
    .whereNull("deleted_at")
    .update({ action: "RECEIVE_DAMAGED_RETURN_ITEM" });
  next();
}
