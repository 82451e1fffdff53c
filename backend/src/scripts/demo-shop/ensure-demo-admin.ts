import { demoAdmin } from "@balance/demo-shop/people";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUsersWorkflow } from "@medusajs/medusa/core-flows";

const provider = "emailpass";

/** A staff login for the demonstration. Keeps a password that staff have changed since. */
export async function ensureDemoAdmin(
  container: MedusaContainer,
  login: { email: string; password: string },
): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const userId = await ensureUser(container, login.email);
  const [identity] = await auth.listProviderIdentities({ entity_id: login.email, provider }, { take: 1 });
  let authIdentityId = identity?.auth_identity_id;
  if (!authIdentityId) {
    const registered = await auth.register(provider, { body: login });
    if (!registered.authIdentity)
      throw new Error(`The login of ${login.email} was not created: ${registered.error}`);
    authIdentityId = registered.authIdentity.id;
  }
  await auth.updateAuthIdentities({ id: authIdentityId, app_metadata: { user_id: userId } });
}

async function ensureUser(container: MedusaContainer, email: string): Promise<string> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email, ...demoAdmin }] },
  });
  const [user] = result;
  if (!user) throw new Error(`The user ${email} was not created.`);
  return user.id;
}
