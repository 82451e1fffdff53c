import { allergenNames } from "@balance/compliance/allergens";
import { packFacts } from "@balance/compliance/pack-facts";
import { warningTexts } from "@balance/compliance/statutory-texts";
import type { GoodsLabel } from "@balance/contracts/goods-label";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LABEL_MODULE } from "../../modules/label";
import { readStoredLabel } from "../../modules/label/label-shape";
import { packOfVariant } from "../../modules/label/pack-of-variant";
import type LabelModuleService from "../../modules/label/service";
import { goodsInside } from "../catalogue/goods-inside";

/** Where lines lie, each with its variant; a variant by itself is a line too, before there is an order. */
const lineSources = {
  "order lines": "select id, variant_id from order_line_item",
  variants: "select id, id as variant_id from product_variant",
} as const;

/** The labels behind an order's lines, by line id: one of a food, several of a set without one of its own, none of a gift. */
export async function readGoodsLabels(
  container: MedusaContainer,
  lineIds: string[],
  source: keyof typeof lineSources = "order lines",
): Promise<Map<string, GoodsLabel[]>> {
  const inside = await readGoodsInside(container, lineIds, source);
  const productIds = [...new Set(inside.map(({ product_id }) => product_id))];
  const stored = await container.resolve<LabelModuleService>(LABEL_MODULE).labelsOf(productIds);
  const found = inside.flatMap(({ line_id, product_id, title, metadata }) => {
    const read = stored.has(product_id) ? readStoredLabel(stored.get(product_id)) : null;
    if (!read || !("label" in read)) return [];
    const { label } = read;
    const pack = packOfVariant(metadata);
    const goods: GoodsLabel = {
      product_title: title,
      legal_name: label.legal_name,
      net_quantity: pack && packFacts(pack, label).net_quantity,
      allergens: label.contains_allergens.map((code) => allergenNames[code]),
      may_contain: label.may_contain.map((code) => allergenNames[code]),
      directions: label.directions,
      warnings: warningTexts(label),
      storage: label.storage,
      operator: [label.operator.name, label.operator.address].filter(Boolean).join(", "),
      sealed: label.sealed_for_hygiene,
    };
    return [{ line_id, goods }];
  });
  const byLine = Map.groupBy(found, ({ line_id }) => line_id);
  return new Map([...byLine].map(([line, labels]) => [line, labels.map(({ goods }) => goods)]));
}

/** Those of a whole order, each once however many lines and packs it is in, by the food's title. */
export async function readLabelsOfOrder(
  container: MedusaContainer,
  lineIds: string[],
  source?: keyof typeof lineSources,
): Promise<GoodsLabel[]> {
  const byLine = await readGoodsLabels(container, lineIds, source);
  return eachLabelOnce([...byLine.values()].flat()).sort((a, b) =>
    a.product_title.localeCompare(b.product_title, "en"),
  );
}

/** Two packs of one food are two labels: their quantities differ. */
export function eachLabelOnce(labels: readonly GoodsLabel[]): GoodsLabel[] {
  return [...new Map(labels.map((label) => [JSON.stringify(label), label])).values()];
}

interface GoodsInside {
  line_id: string;
  product_id: string;
  title: string;
  metadata: Record<string, unknown> | null;
}

async function readGoodsInside(
  container: MedusaContainer,
  lineIds: string[],
  source: keyof typeof lineSources,
): Promise<GoodsInside[]> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: GoodsInside[];
  }>(
    `select line.id as line_id, inside.*
     from (${lineSources[source]}) line
       join product_variant own on own.id = line.variant_id
       cross join lateral ${goodsInside("own")} inside
     where line.id = any(:lineIds)
     order by line.id, inside.title`,
    { lineIds },
  );
  return rows;
}
