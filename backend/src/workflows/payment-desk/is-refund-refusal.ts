import { MedusaError } from "@medusajs/framework/utils";

const refusals: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
];

/** Whether the engine or Stripe refused a refund, so that no money moved; after anything else nobody knows. */
export function isRefundRefusal(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "type" in error &&
    typeof error.type === "string" &&
    refusals.includes(error.type)
  );
}
