export interface DemoPromotion {
  code: string;
  /** For staff, in the admin. */
  name: string;
  /** Of the goods; delivery is never discounted. */
  percent_off_goods: number;
}

/** Codes that exist when the demonstration starts. */
export const promotions: DemoPromotion[] = [
  { code: "BALANCE10", name: "Demonstration: 10 % off goods", percent_off_goods: 10 },
];
