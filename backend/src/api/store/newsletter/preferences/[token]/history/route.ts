import type { RefusalResponse } from "@balance/contracts/basket";
import type { ConsentHistory } from "@balance/contracts/newsletter";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  findByPreferencesToken,
  readConsentHistory,
} from "../../../../../../workflows/newsletter/read-preferences";

/** A person's own data, to take with them (UK GDPR arts 15 and 20). */
export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<ConsentHistory | RefusalResponse>,
): Promise<void> {
  const subscriber = await findByPreferencesToken(request.scope, request.params.token!);
  const history = subscriber && (await readConsentHistory(request.scope, subscriber.id));
  if (!history) {
    response.status(404).json({ type: "not_found", message: "This link leads nowhere any more." });
    return;
  }
  response.json(history);
}
