import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { LABEL_MODULE } from "../../modules/label";
import { emptyLabel } from "../../modules/label/label-shape";
import type LabelModuleService from "../../modules/label/service";
import { readPlaces, variantInput } from "./engine-input";
import { knownPackMetadata } from "./pack-metadata";
import type { ProductRecord } from "./product-record";
import { finished, removeUnlinkedItems, unfinished } from "./remove-leftovers";

const optionTitle = "Size";

/** Makes a product with its variants and its label: a draft, marked as unfinished until all of that is there. */
export async function createProduct(container: MedusaContainer, product: ProductRecord): Promise<void> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { variants, label } = product;
  await removeUnlinkedItems(
    container,
    database,
    variants.map(({ sku }) => sku),
  );
  const places = await readPlaces(database, product);
  const input = {
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
    // the engine takes null where its type says undefined
  } as CreateProductWorkflowInputDTO;
  const { result } = await createProductsWorkflow(container).run({ input: { products: [input] } });
  const { id } = result[0]!;
  if (label)
    await container
      .resolve<LabelModuleService>(LABEL_MODULE)
      .addLabels([{ product_id: id, label: { ...emptyLabel(), ...label } }]);
  await container.resolve(Modules.PRODUCT).updateProducts(id, { metadata: finished });
}
