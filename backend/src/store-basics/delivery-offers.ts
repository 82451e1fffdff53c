export interface DeliveryOffer {
  code: "tracked-48" | "tracked-24" | "collection";
  kind: "delivery" | "collection";
  name: string;
  description: string;
  /** Including VAT. */
  price_pence: number;
  /** Goods after discount from which it costs nothing; null when there is no such rule. */
  free_from_pence: number | null;
}

/** What the shop starts with; staff change it in the admin from then on. */
export const deliveryOffers: DeliveryOffer[] = [
  {
    code: "tracked-48",
    kind: "delivery",
    name: "Tracked 48",
    description: "Royal Mail, 2 to 3 working days",
    price_pence: 395,
    free_from_pence: 5000,
  },
  {
    code: "tracked-24",
    kind: "delivery",
    name: "Tracked 24",
    description: "Royal Mail, next working day in most places",
    price_pence: 595,
    free_from_pence: null,
  },
  {
    code: "collection",
    kind: "collection",
    name: "Collect from the spa",
    description: "We write to you when it is ready, usually within one working day",
    price_pence: 0,
    free_from_pence: null,
  },
];
