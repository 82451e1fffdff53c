/** What goes with a food on paper, in a mail, on an order's page or in the parcel, from the record that its page shows. */
export interface GoodsLabel {
  product_title: string;
  legal_name: string;
  /** "60 capsules (42 g)"; null where no net quantity is entered. */
  net_quantity: string | null;
  /** As the law names them: "milk", "fish". */
  allergens: string[];
  may_contain: string[];
  directions: string;
  /** Full texts, in the order of the label. */
  warnings: string[];
  storage: string;
  /** Name and address of the business on the label. */
  operator: string;
  /** The right to cancel ends with the inner seal. */
  sealed: boolean;
}
