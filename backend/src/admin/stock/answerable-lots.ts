import type { LotQuestionRow } from "@balance/contracts/lot-desk";
import { bestBeforeWords, lotName } from "./stock-words";

/**
 * The lots that an answer may name: those of the item, and whatever the ledger guessed besides, which are units without a
 * lot. Each guess can so be seen and taken back.
 */
export function answerableLots({
  lots,
  posting,
}: Pick<LotQuestionRow, "lots" | "posting">): { id: string; name: string }[] {
  const named = lots.map(({ id, code, best_before }) => ({
    id,
    name: `${lotName(code)}, ${bestBeforeWords(best_before)}`,
  }));
  const guessed = posting.entries
    .filter(({ lot_id }) => lots.every(({ id }) => id !== lot_id))
    .map(({ lot_id, lot_code }) => ({ id: lot_id, name: lotName(lot_code) }));
  return [...named, ...guessed];
}
