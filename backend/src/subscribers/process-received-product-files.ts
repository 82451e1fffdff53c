import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { backEndStarted } from "../modules/settlement/back-end-started";
import { processProductFiles } from "../workflows/product-file/process-product-files";
import { productFileReceived } from "../workflows/product-file/start-product-file";

/** Begins with a file at once, and goes on after a start where the process before this one was ended. */
export default async function processReceivedProductFiles({ container }: SubscriberArgs): Promise<void> {
  await processProductFiles(container);
}

export const config: SubscriberConfig = { event: [productFileReceived, backEndStarted] };
