import type { Supplier, SuppliersResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { LOT_MODULE } from "../../../modules/lot";
import type LotModuleService from "../../../modules/lot/service";
import type { SupplierBody } from "../lots/validators";
import { toSupplier } from "./to-supplier";

export async function GET(req: MedusaRequest, res: MedusaResponse<SuppliersResponse>): Promise<void> {
  const suppliers = await req.scope
    .resolve<LotModuleService>(LOT_MODULE)
    .listSuppliers({}, { order: { name: "ASC" }, take: 1000 });
  res.json({ suppliers: suppliers.map(toSupplier) });
}

export async function POST(
  req: MedusaRequest<SupplierBody>,
  res: MedusaResponse<{ supplier: Supplier }>,
): Promise<void> {
  const supplier = await req.scope.resolve<LotModuleService>(LOT_MODULE).createSuppliers(req.validatedBody);
  res.json({ supplier: toSupplier(supplier) });
}
