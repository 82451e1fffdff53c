/** What the back end tells the storefront about products. Amounts are integer pence including VAT. */

/** `out`: none on sale. `low`: 5 or fewer. `not_sold`: shown, but its label is still being checked. Never a number: a countdown of stock would press the shopper. */
export type StockLevel = "in_stock" | "low" | "out" | "not_sold";

/** Address of a master picture (any size, any format); the storefront makes the sizes and formats that a page needs. */
export interface Picture {
  url: string;
  alt: string;
}

export interface CatalogueCategory {
  handle: string;
  name: string;
  product_count: number;
}

/** One tile of the shop list. */
export interface ProductCard {
  id: string;
  handle: string;
  title: string;
  short_description: string;
  category: { handle: string; name: string } | null;
  picture: Picture | null;
  /** Lowest price of its variants. */
  price_from_pence: number;
  /** True when the variants' prices differ ("from £…"). */
  has_price_range: boolean;
  /** An earlier, higher price that our record proves, to be shown beside the price; null most of the time, and for a range. */
  was_pence: number | null;
  stock: StockLevel;
  /** Present when there is one variant only, so that a tile can offer "Add to basket". */
  only_variant_id: string | null;
}

export interface ProductVariantView {
  id: string;
  sku: string;
  /** "30-day pack" */
  title: string;
  price_pence: number;
  /** An earlier, higher price that our record proves, to be shown beside the price being charged; null most of the time. */
  was_pence: number | null;
  /** Of the price being charged; null when no net quantity is known (Price Marking Order 2004 as amended 2026). */
  unit_price: { pence: number; per: "kg" | "litre" | "item" } | null;
  /** Price of one day's portion in pence, rounded half up; null when the supply is not known. */
  price_per_day_pence: number | null;
  net_quantity: string | null;
  servings: number | null;
  stock: StockLevel;
  /** The most one basket may hold now. */
  available_quantity: number;
}

/** One row of the supplement facts table. */
export interface ActivePerPortion {
  name: string;
  form: string | null;
  amount: number;
  unit: string;
  /** Per cent of the nutrient reference value; null shows the dagger "no NRV set". */
  nrv_percent: number | null;
}

export interface Ingredient {
  name: string;
  /** The allergen word inside `name` that must stand out (FIC art 21), or null. */
  emphasise: string | null;
  percent: number | null;
}

/** The particulars that must be free to read before the purchase (Regulation (EU) 1169/2011 art 14). */
export interface ProductLabel {
  legal_name: string;
  regulatory_class: string;
  ingredients: Ingredient[];
  contains_allergens: string[];
  allergen_free_text: string | null;
  daily_portion: string;
  actives: ActivePerPortion[];
  nutrition: NutritionDeclaration | null;
  directions: string;
  storage: string;
  /** Full texts, in the order of the label. */
  warnings: string[];
  /** Notes below the facts table, e.g. what NRV means. */
  notes: string[];
  not_suitable_for: string[];
  country_of_origin: string | null;
  operator: { name: string; address: string };
  /** Exact authorised wordings whose condition the product meets. */
  claims: {
    id: string;
    wording: string;
    /** Name of the active it is about; null when it is about the whole food. */ active: string | null;
  }[];
  /** The claim that must stand directly under the name, because the name itself suggests an effect. */
  claim_under_name: string | null;
  /** The statutory sealed-goods text, null when the product is not sealed. */
  sealed_goods_notice: string | null;
  seal: string | null;
  /** Who compared it with the real pack, when (ISO 8601, UTC) and with what; null while nobody has. */
  verified: { at: string; by: string; source_doc: string } | null;
  /** True while the label is demonstration data that nobody has checked against a real pack. */
  is_demonstration: boolean;
}

export interface NutritionDeclaration {
  /** "per 100 g" and, when given, "per 15 g portion". */
  columns: string[];
  rows: { name: string; values: string[] }[];
}

/** Something that a set is made of and that is sold alone too. */
export interface SetPart {
  handle: string;
  title: string;
  variant_title: string;
  /** In one unit of the set. */
  quantity: number;
}

export interface ProductPage {
  id: string;
  handle: string;
  title: string;
  description: string;
  category: { handle: string; name: string } | null;
  pictures: Picture[];
  /** The best of its variants. */
  stock: StockLevel;
  variants: ProductVariantView[];
  /** Empty unless this is a set. */
  set_parts: SetPart[];
  label: ProductLabel | null;
  /** Others of the same category, then of the shop; at most four. */
  related: ProductCard[];
}

/** `GET /store/catalogue/products?category=&handles=a,b` */
export interface CatalogueProductsResponse {
  products: ProductCard[];
  categories: CatalogueCategory[];
}

/** `GET /store/catalogue/products/:handle`, 404 when there is none or it is not published. */
export interface CatalogueProductResponse {
  product: ProductPage;
}

/** `GET /store/catalogue/last-changes`: when what a page shows of itself last changed. Calendar days in London. */
export interface LastChangesResponse {
  /** Every product that is listed; with its label, sizes, pictures, prices and the articles beside it. */
  products: { handle: string; changed: string }[];
  /** Those that show a product; with what they list. */
  categories: { handle: string; changed: string }[];
  /** Of the labels of all listed products; null without one. */
  labels_changed: string | null;
}
