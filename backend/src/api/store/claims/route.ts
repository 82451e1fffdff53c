import type { ClaimsResponse } from "@balance/contracts/claims-in-use";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readClaimsInUse } from "../../../workflows/catalogue/read-claims-in-use";

/** `GET /store/claims` */
export async function GET(req: MedusaRequest, res: MedusaResponse<ClaimsResponse>): Promise<void> {
  const { claims, register_version, source, articles } = await readClaimsInUse(req.scope);
  res.json({
    claims,
    register_version,
    source: source && { text: source.text, url: source.url, withdrawn_reason: source.withdrawn_reason },
    articles,
  });
}
