export interface RecalledLine {
  /** What the line cost, after discounts. */
  total_pence: number;
  /** Bought, and of those with a recalled unit in them. */
  quantity: number;
  recalled: number;
}

/** What was paid for the recalled part of an order's lines: each line's share, to the nearest penny, half a penny up. */
export function recalledPence(lines: RecalledLine[]): number {
  return lines.reduce((sum, { total_pence, quantity, recalled }) => {
    const share = Math.min(recalled, quantity);
    return quantity > 0 ? sum + Math.floor((2 * total_pence * share + quantity) / (2 * quantity)) : sum;
  }, 0);
}
