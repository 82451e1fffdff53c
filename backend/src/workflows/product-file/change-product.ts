import { penceToPounds } from "@balance/money/pence";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createProductVariantsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import { isDeepStrictEqual } from "node:util";
import { LABEL_MODULE } from "../../modules/label";
import type LabelModuleService from "../../modules/label/service";
import { saveLabelWorkflow } from "../label/save-label";
import { measures, readPlaces, variantInput } from "./engine-input";
import { packMetadata } from "./pack-metadata";
import type { ProductRecord, VariantRecord } from "./product-record";
import type { StoredProduct, StoredVariant } from "./read-product-records";
import { finished } from "./remove-leftovers";

/**
 * Changes what differs between a product and what its rows want, each part by the workflow that the admin uses, so that the
 * publish gate stands behind every one. A product that leaves the shop does so first, one that comes last. Throws the
 * MedusaError of a refusal.
 */
export async function changeProduct(
  container: MedusaContainer,
  stored: StoredProduct,
  wanted: ProductRecord,
): Promise<void> {
  const isStatusChanged = wanted.status !== stored.record.status;
  if (isStatusChanged && wanted.status !== "published") await setStatus(container, stored.id, wanted.status);
  await changeLabel(container, stored, wanted);
  await changeOwnFields(container, stored, wanted);
  await changeVariants(container, stored, wanted);
  await addVariants(container, stored, wanted);
  if (isStatusChanged && wanted.status === "published") await setStatus(container, stored.id, wanted.status);
}

async function setStatus(
  container: MedusaContainer,
  id: string,
  status: ProductRecord["status"],
): Promise<void> {
  await updateProductsWorkflow(container).run({ input: { selector: { id }, update: { status } } });
}

async function changeLabel(
  container: MedusaContainer,
  { id, record }: StoredProduct,
  { label }: ProductRecord,
): Promise<void> {
  if (!label || isDeepStrictEqual(label, record.label)) return;
  const before = await container.resolve<LabelModuleService>(LABEL_MODULE).storedLabel(id);
  await saveLabelWorkflow(container).run({
    input: { product_id: id, entry: label, version: before?.version ?? null, packs: [] },
  });
}

async function changeOwnFields(
  container: MedusaContainer,
  { id, record }: StoredProduct,
  wanted: ProductRecord,
): Promise<void> {
  const fields = ["title", "subtitle", "description"] as const;
  const texts = Object.fromEntries(
    fields.filter((field) => wanted[field] !== record[field]).map((field) => [field, wanted[field]]),
  );
  const isKindChanged = wanted.kind !== record.kind;
  const isShelfChanged = !isDeepStrictEqual(wanted.categories, record.categories);
  if (Object.keys(texts).length === 0 && !isKindChanged && !isShelfChanged) return;
  const places = await readPlaces(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), wanted);
  const update = {
    ...texts,
    ...(isKindChanged && { type_id: places.type_id }),
    ...(isShelfChanged && { category_ids: places.category_ids }),
  };
  await updateProductsWorkflow(container).run({ input: { selector: { id }, update } });
}

async function changeVariants(
  container: MedusaContainer,
  { record, variants }: StoredProduct,
  wanted: ProductRecord,
): Promise<void> {
  const changed = wanted.variants.flatMap((variant) => {
    const before = record.variants.find(({ sku }) => sku === variant.sku);
    const row = variants.get(variant.sku);
    // its lots come by their receipts
    if (!before || !row || isDeepStrictEqual({ ...variant, lots: [] }, { ...before, lots: [] })) return [];
    return [variantChange(variant, before, row)];
  });
  if (changed.length > 0)
    await updateProductVariantsWorkflow(container).run({ input: { product_variants: changed } });
}

function variantChange(variant: VariantRecord, before: VariantRecord, row: StoredVariant) {
  return {
    id: row.id,
    title: variant.title,
    ...measures(variant),
    metadata: { ...row.metadata, ...packMetadata(variant) },
    ...(variant.price_pence !== null &&
      variant.price_pence !== before.price_pence && { prices: pricesWith(row, variant.price_pence) }),
  };
}

/** All prices of the variant: the engine deletes those that it isn't given. */
function pricesWith({ prices }: StoredVariant, pence: number) {
  const plain = prices.find(({ is_plain }) => is_plain);
  const amount = penceToPounds(pence);
  const others = prices.filter((price) => price !== plain).map(({ is_plain: _plain, ...price }) => price);
  return [
    ...others,
    plain ? { id: plain.id, currency_code: "gbp", amount } : { currency_code: "gbp", amount },
  ];
}

async function addVariants(
  container: MedusaContainer,
  { id, record, option_titles }: StoredProduct,
  wanted: ProductRecord,
): Promise<void> {
  const known = new Set(record.variants.map(({ sku }) => sku));
  const added = wanted.variants.filter(({ sku }) => !known.has(sku));
  const option = option_titles[0];
  if (added.length === 0 || option === undefined) return;
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await addOptionValues(container, database, id, added);
  const places = await readPlaces(database, wanted);
  const { result } = await createProductVariantsWorkflow(container).run({
    input: {
      product_variants: added.map((variant, index) => ({
        ...variantInput(variant, places),
        product_id: id,
        options: { [option]: variant.title },
        variant_rank: known.size + index,
      })),
      // the engine takes null where its type says undefined
    },
  });
  // all of it is there now
  const products = container.resolve(Modules.PRODUCT);
  for (const variant of result)
    await products.updateProductVariants(variant.id, { metadata: { ...variant.metadata, ...finished } });
}

/** The engine makes no variant whose title the product's option doesn't know; values that it knows it leaves. */
async function addOptionValues(
  container: MedusaContainer,
  database: Knex,
  productId: string,
  added: VariantRecord[],
): Promise<void> {
  const own = await database("product_product_option")
    .where({ product_id: productId, deleted_at: null })
    .first<{ product_option_id: string } | undefined>("product_option_id");
  if (!own) return;
  await container.resolve(Modules.PRODUCT).updateProductOptionValuesOnProduct({
    product_id: productId,
    product_option_id: own.product_option_id,
    add: added.map(({ title }) => ({ value: title })),
  });
}
