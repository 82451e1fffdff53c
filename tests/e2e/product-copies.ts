import type pg from "pg";

/** What the copies are told by. */
const mark = "many";

/**
 * Copies of one real product, with all that it has in the engine's tables and in ours: every row again, its ids and what must be
 * unique with a number behind. Only their shelves are empty: stock stands in a ledger that nobody can take away again.
 */
const copied: { table: string; of: string; numbered: [string, ...string[]] }[] = [
  { table: "product", of: "id = $1", numbered: ["id", "handle", "title"] },
  { table: "product_label", of: "product_id = $1", numbered: ["id", "product_id"] },
  { table: "image", of: "product_id = $1", numbered: ["id", "product_id"] },
  { table: "product_sales_channel", of: "product_id = $1", numbered: ["id", "product_id"] },
  { table: "product_shipping_profile", of: "product_id = $1", numbered: ["id", "product_id"] },
  { table: "product_category_product", of: "product_id = $1", numbered: ["product_id"] },
  { table: "product_product_option", of: "product_id = $1", numbered: ["id", "product_id"] },
  {
    table: "product_product_option_value",
    of: "product_product_option_id in (select id from product_product_option where product_id = $1)",
    numbered: ["id", "product_product_option_id"],
  },
  { table: "product_variant", of: "product_id = $1", numbered: ["id", "product_id", "sku"] },
  { table: "product_variant_option", of: ofVariants("variant_id"), numbered: ["variant_id"] },
  {
    table: "price_set",
    of: `id in (select price_set_id from product_variant_price_set where ${ofVariants("variant_id")})`,
    numbered: ["id"],
  },
  {
    table: "price",
    of: `price_set_id in (select price_set_id from product_variant_price_set where ${ofVariants("variant_id")})`,
    numbered: ["id", "price_set_id"],
  },
  {
    table: "product_variant_price_set",
    of: ofVariants("variant_id"),
    numbered: ["id", "variant_id", "price_set_id"],
  },
  { table: "inventory_item", of: `id in (${itemsOfVariants()})`, numbered: ["id", "sku"] },
  {
    table: "product_variant_inventory_item",
    of: ofVariants("variant_id"),
    numbered: ["id", "variant_id", "inventory_item_id"],
  },
];

/** Join tables of the engine's whose rows are not deleted by a mark. */
const withoutDeletion = new Set(["product_category_product", "product_variant_option"]);

function ofVariants(column: string): string {
  return `${column} in (select id from product_variant where product_id = $1)`;
}

function itemsOfVariants(): string {
  return `select inventory_item_id from product_variant_inventory_item where ${ofVariants("variant_id")}`;
}

/** Fills the shop up until it has `count` products, all copies of one with this handle, straight in the tables. */
export async function fillUpTo(database: pg.Client, count: number, handle: string): Promise<void> {
  const { rows } = await database.query<{ id: string; there: number }>(
    `select id, (select count(*)::int from product where deleted_at is null) as there
     from product where handle = $1 and deleted_at is null`,
    [handle],
  );
  const [{ id, there }] = rows as [{ id: string; there: number }];
  await database.query("begin");
  for (const { table, of, numbered } of copied) {
    const changes = numbered
      .map((column) => `'${column}', original.${column} || '-${mark}-' || n`)
      .join(", ");
    await database.query(
      `insert into ${table} select made.*
       from (select * from ${table} where ${of} ${withoutDeletion.has(table) ? "" : "and deleted_at is null"}) original
       cross join generate_series(1, $2::int) n
       cross join lateral jsonb_populate_record(null::${table}, to_jsonb(original) || jsonb_build_object(${changes})) made`,
      [id, count - there],
    );
  }
  await database.query("commit");
  await database.query("analyze");
}

/** Takes the copies away again, with what the shop has noted about them meanwhile; what they cost is evidence, and stays. */
export async function takeAway(database: pg.Client): Promise<void> {
  const noted = [
    ["publish_check", "product_id"],
    ["claim_check", "subject_id"],
  ] as const;
  const made = copied.toReversed().map(({ table, numbered }) => [table, numbered[0]] as const);
  for (const [table, column] of [...noted, ...made])
    await database.query(`delete from ${table} where ${column} like '%-${mark}-%'`);
}
