import type { Supplier } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { LOT_MODULE } from "../../../../modules/lot";
import type LotModuleService from "../../../../modules/lot/service";
import type { EditSupplierBody } from "../../lots/validators";
import { toSupplier } from "../to-supplier";

/** Throws the engine's "not_found" for a supplier that does not exist. */
export async function POST(
  req: MedusaRequest<EditSupplierBody>,
  res: MedusaResponse<{ supplier: Supplier }>,
): Promise<void> {
  const supplier = await req.scope
    .resolve<LotModuleService>(LOT_MODULE)
    .updateSuppliers({ id: req.params.id!, ...req.validatedBody });
  res.json({ supplier: toSupplier(supplier) });
}
