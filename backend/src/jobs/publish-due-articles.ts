import type { MedusaContainer } from "@medusajs/framework/types";
import { publishDueArticles as publish } from "../workflows/article/publish-due-articles";

/** Finds scheduled articles whose time has come. */
export default async function publishDueArticles(container: MedusaContainer): Promise<void> {
  await publish(container);
}

export const config = {
  name: "publish-due-articles",
  schedule: { interval: 60_000 },
};
