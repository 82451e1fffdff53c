import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../../environment";
import { sweepPublishedProducts } from "../workflows/label/sweep-published-products";
import { ensureArticles } from "./demo-shop/ensure-articles";
import { ensureCategories } from "./demo-shop/ensure-categories";
import { ensureDemoAdmin } from "./demo-shop/ensure-demo-admin";
import { ensureProducts } from "./demo-shop/ensure-products";
import { ensurePromotions } from "./demo-shop/ensure-promotions";

/**
 * `medusa exec src/scripts/seed-demo-shop` fills an empty shop for demonstration and tests. A second run changes nothing,
 * and a run after a kill completes what is missing. Throws in production: the labels are demonstration data.
 */
export default async function seedDemoShop({ container }: ExecArgs): Promise<void> {
  if (environment.NODE_ENV === "production") {
    throw new Error(
      "The demonstration shop is never put into production. Create real products in the admin.",
    );
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const categoryIds = await ensureCategories(container);
  const created = await ensureProducts(container, categoryIds);
  const refused = await sweepPublishedProducts(container);
  if (refused.length > 0)
    throw new Error(`The publish gate refused ${refused.length} products of the demonstration.`);
  await ensurePromotions(container);
  const published = await ensureArticles(container);
  const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password } = environment;
  if (email && password) await ensureDemoAdmin(container, { email, password });
  logger.info(`Demonstration shop: ${created} products created, ${published} articles published`);
}
