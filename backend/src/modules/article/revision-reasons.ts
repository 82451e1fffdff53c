import type { RevisionReason } from "@balance/contracts/article-desk";

export const revisionReasons = [
  "published",
  "scheduled",
  "replaced",
] as const satisfies readonly RevisionReason[];
