import { formatPence } from "@balance/money/format-pence";

/** A small price as it is said: "13p" below a pound, "£3.67" from there. */
export function penceOrPounds(pence: number): string {
  return pence < 100 ? `${pence}p` : formatPence(pence);
}
