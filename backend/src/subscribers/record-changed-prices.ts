import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PricingEvents, ProductWorkflowEvents } from "@medusajs/framework/utils";
import { coalesced } from "../coalesced";
import { recordPrices } from "../workflows/price-history/record-prices";

// a file of thousands of products is thousands of changes, and each record is of all prices
const recordSoon = coalesced(recordPrices);

/** Notes a change of prices as soon as staff have made it. */
export default async function recordChangedPrices({ container }: SubscriberArgs): Promise<void> {
  await recordSoon(container);
}

/* eslint-disable @medusajs/prefer-workflow-event-over-module-event -- price lists have no event of a workflow; should an
   update of the engine rename one of these, its changes wait for the sweep */
export const config: SubscriberConfig = {
  event: [
    PricingEvents.PRICE_CREATED,
    PricingEvents.PRICE_UPDATED,
    PricingEvents.PRICE_DELETED,
    PricingEvents.PRICE_LIST_UPDATED,
    PricingEvents.PRICE_LIST_DELETED,
    ProductWorkflowEvents.UPDATED,
    ProductWorkflowEvents.DELETED,
  ],
};
