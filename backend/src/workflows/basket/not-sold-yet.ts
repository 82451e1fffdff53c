/** Why something that has a page can't be bought: its label is not checked through (see the publish gate's `sell` gaps). */
export function notSoldYet(productTitle: string): string {
  return `${productTitle} can't be bought yet: we have not finished checking its label against the real pack.`;
}
