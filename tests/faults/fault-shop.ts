import { readFileSync } from "node:fs";
import type { CatalogueProductsResponse } from "@balance/contracts/catalogue";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Shop } from "@balance/local-stack/start-shop";
import pg from "pg";
import type { Part } from "./boundaries.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { type StoreCall, storeCall } from "./store-api.ts";
import { StripeSide } from "./stripe-side.ts";

export interface StockLink {
  variant_id: string;
  inventory_item_id: string;
  required_quantity: number;
}

/** The running shop as the fault scenarios use it: parts that can be killed, shoppers that come, and what they were told. */
export class FaultShop {
  readonly shop: Shop;
  readonly running: RunningShop;
  readonly stripe: StripeSide;
  readonly random: SeededRandom;
  /** The amount on the pay button, by PaymentIntent. */
  readonly shown = new Map<string, number>();
  /** Baskets of which a shopper was told that they are an order. */
  readonly toldOrdered = new Set<string>();
  /** Variants on sale that have their stock to themselves or lend it to a set, in the catalogue's order. */
  variantIds: string[] = [];
  /** Variants on sale that are sets: they take from the stock of others. */
  setIds: string[] = [];
  /** Kills are aimed at this part of a purchase alone; null: at all. A long run can be taken in pieces so. */
  onlyPart: Part | null = null;
  /** How many have come so far; each has a number. */
  shoppers = 0;
  /** When a killed part was last started again, in milliseconds; null before the first kill. */
  lastRestartAt: number | null = null;
  readonly #pool: pg.Pool;
  #backendUp: Promise<void> = Promise.resolve();

  constructor(shop: Shop, random: SeededRandom) {
    this.shop = shop;
    this.running = shop.running;
    this.random = random;
    const secrets = JSON.parse(
      readFileSync(shop.runningFile.replace("running.json", "secrets.json"), "utf8"),
    ) as { stripeSecretKey: string };
    this.stripe = new StripeSide(shop.running.stripeSandboxUrl, secrets.stripeSecretKey);
    this.#pool = new pg.Pool({ connectionString: shop.running.databaseUrl, max: 4 });
    // Postgres is killed on purpose; the next query opens a connection of its own
    this.#pool.on("error", () => undefined);
  }

  async open(): Promise<void> {
    const call = storeCall(this.running, "198.51.100.1");
    const { products } = await call<CatalogueProductsResponse>("GET", "/store/catalogue/products");
    const onSale = products.flatMap((product) => product.only_variant_id ?? []);
    const links = await this.stockOf(onSale);
    this.setIds = onSale.filter((id) => links.filter(({ variant_id }) => variant_id === id).length > 1);
    this.variantIds = onSale.filter((id) => !this.setIds.includes(id));
    if (this.variantIds.length < 8) throw new Error(`Only ${this.variantIds.length} variants are on sale.`);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query(sql, values)).rows as Row[];
  }

  /** What a unit of each variant takes from the stock, a row an inventory item. */
  async stockOf(variantIds: readonly string[]): Promise<StockLink[]> {
    return await this.query<StockLink>(
      `select variant_id, inventory_item_id, required_quantity::int
       from product_variant_inventory_item where variant_id = any($1) and deleted_at is null`,
      [variantIds],
    );
  }

  /** The leases that workers hold on settlements, or held when they died, each by its token. */
  async leases(): Promise<string[]> {
    const rows = await this.query<{ lease_token: string }>(
      "select lease_token from settlement where lease_token is not null",
    );
    return rows.map(({ lease_token }) => lease_token);
  }

  /** Sets what is in stock of a variant, whatever it shares its stock with. */
  async setStock(variantId: string, quantity: number): Promise<void> {
    await this.query(
      `update inventory_level set stocked_quantity = $1::int + reserved_quantity,
         raw_stocked_quantity = jsonb_build_object('value', ($1::int + reserved_quantity)::text, 'precision', 20)
       where inventory_item_id in
         (select inventory_item_id from product_variant_inventory_item where variant_id = $2 and deleted_at is null)`,
      [quantity, variantId],
    );
  }

  /** A shopper nobody has seen before: own address, own e-mail, so that limits on one person never meet another. */
  newShopper(): { call: StoreCall; email: string } {
    const number = ++this.shoppers;
    // 10.0.0.0/8 has room for all of them
    const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    return { call: storeCall(this.running, address), email: `shopper-${number}@example.com` };
  }

  /** Resolves once the back end, killed or not, answers. */
  backendUp(): Promise<void> {
    return this.#backendUp;
  }

  /** kill -9, then whatever is to be looked at while it is dead, then a start. Shoppers wait for it by `backendUp`. */
  async crashBackend<Seen>(whileDead: () => Promise<Seen>): Promise<Seen> {
    const dead = this.#deadThenBack(whileDead);
    this.#backendUp = dead.then(() => undefined);
    this.#backendUp.catch(() => undefined); // who waits for it hears of it
    return await dead;
  }

  /** As if somebody pulled the plug of the database server; back when it takes connections again. */
  async crashPostgres(): Promise<void> {
    const { postgres } = this.shop;
    await postgres.crash();
    this.lastRestartAt = Date.now();
    await postgres.start();
  }

  async #deadThenBack<Seen>(whileDead: () => Promise<Seen>): Promise<Seen> {
    const { backend } = this.shop;
    await backend.crash();
    const seen = await whileDead();
    this.lastRestartAt = Date.now();
    await backend.start();
    return seen;
  }
}
