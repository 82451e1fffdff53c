import type { RecallOutcome, RecallWish } from "@balance/contracts/recall";

/** What became of it, of somebody: "still has it". */
export const outcomeWords: Record<RecallOutcome, string> = {
  has_it: "still has it",
  ate_it: "ate it",
  binned_it: "binned it",
  gave_it_away: "gave it away",
};

/** "wants a refund" */
export const wishWords: Record<RecallWish, string> = {
  refund: "wants a refund",
  replacement: "wants a replacement",
  nothing: "wants nothing",
};
