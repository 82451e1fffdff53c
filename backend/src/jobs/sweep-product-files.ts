import type { MedusaContainer } from "@medusajs/framework/types";
import { processProductFiles } from "../workflows/product-file/process-product-files";

/** Goes on with files of a process that was ended, and tries again what broke. */
export default async function sweepProductFiles(container: MedusaContainer): Promise<void> {
  await processProductFiles(container);
}

export const config = {
  name: "sweep-product-files",
  schedule: { interval: 20_000 },
};
