import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";

/** The member of staff who is logged in, by the name that they are known by here. */
export async function readStaff(req: AuthenticatedMedusaRequest): Promise<{ id: string; name: string }> {
  const id = req.auth_context.actor_id;
  const user = await req.scope.resolve(Modules.USER).retrieveUser(id);
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ").trim();
  return { id, name: name || user.email };
}
