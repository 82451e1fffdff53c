/** The order's number as people read it on page, mail and phone: 1001 -> "B-1001". Staff see the number itself, or both. */
export function orderNumber(number: number): string {
  return `B-${number}`;
}
