import type { PostingKind } from "../../modules/lot/stock-words";

const elsewhere: Partial<Record<PostingKind, string>> = {
  dispatch: "Units that were packed come back at their order: cancel the parcel, or take the return.",
  dispatch_undone: "The parcel was cancelled. Pack the order again instead.",
  return: "Decide about returned units at their order.",
  recall: "A recall is not undone here. Close it on its own page.",
};

/** Null when the pages of the stock can take a posting back; else what to do instead, for staff. */
export function whyNotUndoable(kind: PostingKind, undoneById: string | null): string | null {
  if (undoneById !== null) return "This was undone already.";
  return elsewhere[kind] ?? null;
}
