import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { LABEL_MODULE } from "../../modules/label";
import { emptyLabel } from "../../modules/label/label-shape";
import type LabelModuleService from "../../modules/label/service";
import { type Places, readPlaces, variantInput } from "./engine-input";
import { knownPackMetadata } from "./pack-metadata";
import type { ProductRecord } from "./product-record";
import { finished, removeUnlinkedItems, unfinished } from "./remove-leftovers";

const optionTitle = "Size";

/** Makes products with their variants and labels: drafts, marked as unfinished until all of that is there. */
export async function createProducts(container: MedusaContainer, products: ProductRecord[]): Promise<void> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await removeUnlinkedItems(
    container,
    database,
    products.flatMap(({ variants }) => variants.map(({ sku }) => sku)),
  );
  const inputs: CreateProductWorkflowInputDTO[] = [];
  for (const product of products) inputs.push(productInput(product, await readPlaces(database, product)));
  const { result } = await createProductsWorkflow(container).run({ input: { products: inputs } });
  const ids = new Map(result.map(({ id, handle }) => [handle, id]));
  const labels = products.flatMap(({ handle, label }) =>
    label ? [{ product_id: ids.get(handle)!, label: { ...emptyLabel(), ...label } }] : [],
  );
  if (labels.length > 0) await container.resolve<LabelModuleService>(LABEL_MODULE).addLabels(labels);
  await container.resolve(Modules.PRODUCT).updateProducts({ id: [...ids.values()] }, { metadata: finished });
}

function productInput(product: ProductRecord, places: Places): CreateProductWorkflowInputDTO {
  const { variants } = product;
  return {
    title: product.title,
    handle: product.handle,
    subtitle: product.subtitle,
    description: product.description,
    status: "draft",
    type_id: places.type_id,
    category_ids: places.category_ids,
    sales_channels: [{ id: places.sales_channel_id }],
    shipping_profile_id: places.shipping_profile_id,
    options: [{ title: optionTitle, values: variants.map(({ title }) => title) }],
    // made in one go they have one time, and only this keeps them in order
    variants: variants.map((variant, rank) => ({
      ...variantInput(variant, places),
      // not marked one by one: the whole product is
      metadata: knownPackMetadata(variant),
      options: { [optionTitle]: variant.title },
      variant_rank: rank,
    })),
    metadata: unfinished,
  };
}
