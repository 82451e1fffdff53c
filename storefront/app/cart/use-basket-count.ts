import { useFetchers } from "react-router";
import { pendingItems } from "./pending-items.ts";

/** The basket's count for the header: the server's, plus what is on its way there. */
export function useBasketCount(countOfServer: number): number {
  return Math.max(0, countOfServer + pendingItems(useFetchers()));
}
