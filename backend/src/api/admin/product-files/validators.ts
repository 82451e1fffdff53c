import { z } from "@medusajs/framework/zod";

const csv = z.string().min(1, "The file is empty.").max(20_000_000, "The file is too large: 20 MB at most.");

export const tryProductFileBody = z.strictObject({ csv });

export const startProductFileBody = z.strictObject({
  /** One for each file that staff mean to bring in. */
  key: z.string().min(8).max(100),
  file_name: z.string().trim().min(1).max(200),
  csv,
});

export type TryProductFileBody = z.infer<typeof tryProductFileBody>;
export type StartProductFileBody = z.infer<typeof startProductFileBody>;
