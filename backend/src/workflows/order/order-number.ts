/** The order's number as people read it on page, mail and phone: 1001 -> "B-1001". Staff see the number itself. */
export function orderNumber(displayId: number): string {
  return `B-${displayId}`;
}
