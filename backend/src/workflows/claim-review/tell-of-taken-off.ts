import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** Says in the log, and to staff in the admin's bell, what was taken off the shop and why; once for each `key`. */
export async function tellOfTakenOff(
  container: MedusaContainer,
  { what, description, key }: { what: "product" | "category"; description: string; key: string },
): Promise<void> {
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Taken off the shop: ${description}`);
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    idempotency_key: `taken-off-${key}`,
    data: { title: `A ${what} was taken off the shop`, description },
  });
}
