/** A shop as the bench uses it: what a shopper does, split where the figures are split. */
export interface MeasuredShop {
  /** Process id of its back end. */
  pid(): number;
  /** A basket with one line item. */
  startBasket(): Promise<string>;
  /** One unit more of another product. */
  addToBasket(basketId: string): Promise<void>;
  applyCode(basketId: string): Promise<void>;
  /** Contact and delivery; gives the sum to pay in the shop's own unit. */
  fillIn(basketId: string): Promise<number>;
  /** From "Pay now" to the order. Throws when none came of it. */
  pay(basketId: string, total: number): Promise<void>;
}
