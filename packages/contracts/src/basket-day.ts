/**
 * What the foods in a basket bring a day, from their labels: `GET /store/baskets/:id/day`. About the goods only; nothing
 * about a person is asked or kept.
 */
export interface BasketDay {
  nutrients: {
    name: string;
    /** Over one recommended daily portion of each product. */
    amount: number;
    unit: string;
    nrv_percent: number;
    /** How many of the products bring some of it. */
    from: number;
    /** The amount that official guidance names, in `unit`, when the sum is above it. */
    above: number | null;
  }[];
  /** As the law names them: "milk", "fish". */
  allergens: string[];
  may_contain: string[];
}

export interface BasketDayResponse {
  day: BasketDay;
}
