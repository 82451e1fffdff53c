import { checkText } from "@balance/compliance/check-text";
import type { CheckedText } from "@balance/compliance/checked-text";
import { guardVersion } from "@balance/compliance/guard-version";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readClaimsCheck } from "./read-claims-check";

/** One answer for each text, in the order of the texts. */
export interface AdminClaimsCheckResponse {
  guard_version: string;
  checked: CheckedText[];
}

/** `POST /admin/claims-check` with `{texts: TextToCheck[]}`: what the guard says of texts that need not be stored anywhere. */
export function POST(req: MedusaRequest, res: MedusaResponse<AdminClaimsCheckResponse>): void {
  res.json({ guard_version: guardVersion, checked: readClaimsCheck(req.body).map(checkText) });
}
