import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { backEndStarted } from "../modules/settlement/back-end-started";
import { watchStock } from "../workflows/lot/watch-stock";

/** A shop that was off overnight sells nothing that left sale meanwhile. */
export default async function watchStockAtStart({ container }: SubscriberArgs): Promise<void> {
  await watchStock(container);
}

export const config: SubscriberConfig = { event: backEndStarted };
