import type { LastChangesResponse } from "@balance/contracts/catalogue";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readLastChanges } from "../../../../workflows/catalogue/read-last-changes";
import { readShopSetting } from "../../../../workflows/catalogue/shop-setting";

/** `GET /store/catalogue/last-changes`: for the sitemaps. */
export async function GET(req: MedusaRequest, res: MedusaResponse<LastChangesResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await readLastChanges(database, await readShopSetting(database)));
}
