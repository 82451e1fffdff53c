import { useHydrated } from "./use-hydrated.ts";

let key = "";

/**
 * A new visitor's first presses of "Add to basket" can overtake the cookie that names their basket. All that are made on
 * this document name this key, and the back end starts one basket a key. Empty without JavaScript, where the browser
 * gives up the first press for the second.
 */
export function StartKeyField() {
  if (useHydrated()) key ||= randomKey();
  return <input type="hidden" name="start_key" value={key} />;
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
