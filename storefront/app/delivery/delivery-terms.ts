/**
 * What delivery costs, as pages tell it before there is a basket. The back end's delivery options charge it; when they
 * change, so must this text.
 */
export const deliveryTerms = {
  tracked48Pence: 395,
  tracked24Pence: 595,
  /** Goods after discount; from here on Tracked 48 is free. */
  freeFromPence: 5_000,
} as const;
