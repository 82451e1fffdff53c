import type { RefusalResponse } from "@balance/contracts/basket";
import type { PreferencesRequest, PreferencesView } from "@balance/contracts/newsletter";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changePreferences } from "../../../../../workflows/newsletter/change-preferences";
import {
  findByPreferencesToken,
  preferencesView,
} from "../../../../../workflows/newsletter/read-preferences";

const noSuchLink = {
  type: "not_found",
  message:
    "This link leads nowhere any more. The newest mail from us has one that works, or ask us to send you one.",
};

export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<PreferencesView | RefusalResponse>,
): Promise<void> {
  const subscriber = await findByPreferencesToken(request.scope, request.params.token!);
  if (!subscriber) {
    response.status(404).json(noSuchLink);
    return;
  }
  response.json(preferencesView(subscriber));
}

export async function POST(
  request: MedusaRequest<PreferencesRequest>,
  response: MedusaResponse<{ done: true } | RefusalResponse>,
): Promise<void> {
  const subscriber = await findByPreferencesToken(request.scope, request.params.token!);
  if (!subscriber) {
    response.status(404).json(noSuchLink);
    return;
  }
  const doing = { actor: "subscriber", source: "preferences" };
  const outcome = await changePreferences(request.scope, subscriber.id, request.validatedBody, doing);
  if (outcome.done) response.json(outcome);
  else response.status(409).json({ type: "not_possible_now", message: outcome.message });
}
