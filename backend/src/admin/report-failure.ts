import { toast } from "@medusajs/ui";

/** Tells staff that what they did, or the page needed, did not work. */
export function reportFailure(error: unknown): void {
  toast.error("That did not work", { description: error instanceof Error ? error.message : String(error) });
}
