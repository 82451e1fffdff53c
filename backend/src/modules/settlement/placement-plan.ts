/** All ids that a placement writes with, chosen beforehand; the log keeps them. */
export interface PlacementPlan {
  /** The order's line for each line of the cart. */
  line_item_ids: Record<string, string>;
  reservations: PlannedReservation[];
  /** What each promotion takes off the order, in pounds as the engine counts it. */
  promotion_uses: { promotion_id: string; amount: number }[];
}

export interface PlannedReservation {
  id: string;
  line_item_id: string;
  inventory_item_id: string;
  quantity: number;
  allow_backorder: boolean;
}
