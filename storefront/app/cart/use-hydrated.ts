import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** False on the server and while the page is taken over, true from then on: for controls that need JavaScript. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
