import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { RefusalResponse } from "@balance/contracts/basket";
import { setEngineStock, type TypedLevel } from "../../../workflows/lot/set-engine-stock";
import { readStaff } from "../../read-staff";

/** The engine's own stock screens stay; what staff type there is in the ledger by their name. */
export const adminInventoryItemMiddlewares: MiddlewareRoute[] = [
  "/admin/inventory-items",
  "/admin/inventory-items/:id/location-levels",
  "/admin/inventory-items/:id/location-levels/batch",
  "/admin/inventory-items/location-levels/batch",
  "/admin/inventory-items/:id/location-levels/:location_id",
].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [sayWhoChangesStock] }));

const quantity = z.number().int().min(0).max(1_000_000_000).optional();
const typedLevel = z.strictObject({
  id: z.string().optional(),
  inventory_item_id: z.string().optional(),
  location_id: z.string().optional(),
  stocked_quantity: quantity,
  incoming_quantity: z.number().min(0).optional(),
});
/** What the engine takes there; what it does not is left for it to refuse. */
const typed = z.looseObject({
  stocked_quantity: quantity,
  location_levels: z.array(typedLevel).optional(),
  create: z.array(typedLevel).optional(),
  update: z.array(typedLevel).optional(),
  delete: z.array(z.unknown()).optional(),
});

async function sayWhoChangesStock(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<RefusalResponse>,
  next: MedusaNextFunction,
): Promise<void> {
  const body = typed.safeParse(request.body ?? {});
  if (!body.success && body.error.issues.some(({ path }) => path.includes("stocked_quantity"))) {
    response.status(400).json({
      type: "invalid_data",
      message: "Stock is counted in whole units, from 0 up.",
    });
    return;
  }
  const levels = body.success ? changedLevels(body.data, request.params) : [];
  if (levels.length > 0 && levels.every(isComplete))
    await setEngineStock(request.scope, levels, await readStaff(request));
  next();
}

/** Levels that only change; where some are made or deleted with them, the trigger alone tells the ledger. */
function changedLevels(
  body: z.infer<typeof typed>,
  { id, location_id }: Record<string, string>,
): Partial<TypedLevel>[] {
  if (location_id && location_id !== "batch") {
    const single = typedLevel.pick({ stocked_quantity: true, incoming_quantity: true }).safeParse(body);
    return single.success ? [{ ...single.data, location_id, inventory_item_id: id }] : [];
  }
  if (body.create?.length || body.delete?.length) return [];
  return (body.update ?? []).map((level) => ({ inventory_item_id: id, ...level }));
}

function isComplete(level: Partial<TypedLevel>): level is TypedLevel {
  return (
    level.inventory_item_id !== undefined &&
    level.location_id !== undefined &&
    level.stocked_quantity !== undefined
  );
}
