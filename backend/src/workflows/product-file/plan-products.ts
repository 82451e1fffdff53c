import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { variantColumns } from "./columns";
import { gateProblems, type PlannedProduct } from "./gate-problems";
import { type PlanFacts, planProduct, refusedPlan } from "./plan-product";
import { newVariant } from "./product-record";
import { type FileProduct, skuOf } from "./read-product-file";
import { readProductRecords } from "./read-product-records";

/**
 * What would happen with these products of a file, in their order; reads and changes nothing. `partSkus`: SKUs that the file
 * brings, which its sets may be made of.
 */
export async function planProducts(
  container: MedusaContainer,
  products: FileProduct[],
  partSkus: readonly string[] = [],
): Promise<PlannedProduct[]> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const skus = products.flatMap(({ rows }) => rows.map(skuOf));
  const [stored, facts] = await Promise.all([
    readProductRecords(
      database,
      products.map(({ handle }) => handle),
    ),
    readFacts(database, skus, namedParts(products)),
  ]);
  const known = new Set([...facts.partSkus, ...partSkus]);
  const planned = products.map((product) => {
    const before = stored.get(product.handle) ?? null;
    const hasOneOption = before === null || before.option_titles.length === 1;
    const plan = planProduct(product, before?.record ?? null, { ...facts, partSkus: known, hasOneOption });
    return { plan, stored: before };
  });
  const problems = await gateProblems(container, planned);
  return planned.map(({ plan, stored: before }, index) => ({
    stored: before,
    plan: problems[index]!.length > 0 ? refusedPlan(plan, problems[index]!) : plan,
  }));
}

/** SKUs that the rows want sets to be made of. */
function namedParts(products: FileProduct[]): string[] {
  const column = variantColumns.find(({ name }) => name === "variant_parts")!;
  return products.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => {
      const variant = newVariant("");
      column.read(variant, cells[column.name] ?? "");
      return variant.parts.map(({ sku }) => sku);
    }),
  );
}

async function readFacts(
  database: Knex,
  skus: string[],
  parts: string[],
): Promise<Omit<PlanFacts, "hasOneOption">> {
  const { rows } = await database.raw<{
    rows: [
      {
        kinds: string[];
        categories: string[];
        owners: { sku: string; handle: string }[];
        part_skus: string[];
      },
    ];
  }>(
    `select array(select value from product_type where deleted_at is null order by value) as kinds,
       array(select handle from product_category where deleted_at is null) as categories,
       (select coalesce(json_agg(json_build_object('sku', variant.sku, 'handle', product.handle)), '[]')
         from product_variant variant join product on product.id = variant.product_id
         where variant.sku = any(?) and variant.deleted_at is null and product.deleted_at is null) as owners,
       array(select sku from inventory_item where sku = any(?) and deleted_at is null) as part_skus`,
    [skus, parts],
  );
  const [{ kinds, categories, owners, part_skus }] = rows;
  return {
    kinds,
    categories,
    skuOwners: new Map(owners.map(({ sku, handle }) => [sku, handle])),
    partSkus: new Set(part_skus),
  };
}
