import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { wordingVersion } from "./wording-version";

/** Tells staff, in the admin's bell, of what stands on the shop and has just fallen; nothing when nothing has. */
export async function tellOfFallen(container: MedusaContainer, names: string[]): Promise<void> {
  if (names.length === 0) return;
  const first = names.slice(0, 5).map((name) => `"${name}"`);
  const rest = names.length > first.length ? ` and ${names.length - first.length} more` : "";
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    idempotency_key: createHash("sha256")
      .update(JSON.stringify([wordingVersion, names]))
      .digest("hex"),
    data: {
      title: "Published texts have fallen",
      description: `By the rules as they are now, not all may stand that is said of ${first.join(", ")}${rest}. The page "Claims" says what, and unpublishes it.`,
    },
  });
}
