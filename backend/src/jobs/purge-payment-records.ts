import type { MedusaContainer } from "@medusajs/framework/types";
import { purgePaymentRecords } from "../workflows/payment-desk/purge-payment-records";

export default async function purgePaymentRecordsNightly(container: MedusaContainer): Promise<void> {
  await purgePaymentRecords(container);
}

export const config = {
  name: "purge-payment-records",
  schedule: "41 3 * * *",
};
