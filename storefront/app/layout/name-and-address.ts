import type { Trader } from "@balance/contracts/trader";

/** Who sells and where, in one line; the name once, though an address may begin with it. */
export function nameAndAddress({ name, address }: Pick<Trader, "name" | "address">): string {
  return [name, ...address.filter((line) => line !== name)].join(", ");
}
