import { allergenNames } from "@balance/compliance/allergens";
import { packFacts } from "@balance/compliance/pack-facts";
import { warningTexts } from "@balance/compliance/statutory-texts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LABEL_MODULE } from "../../modules/label";
import { readStoredLabel } from "../../modules/label/label-shape";
import { packOfVariant } from "../../modules/label/pack-of-variant";
import type LabelModuleService from "../../modules/label/service";
import { goodsInside } from "../catalogue/goods-inside";

/** What goes with a food on paper, in a mail or in the parcel, from the record that its page shows. */
export interface GoodsLabel {
  product_title: string;
  legal_name: string;
  /** "60 capsules (42 g)"; null where no net quantity is entered. */
  net_quantity: string | null;
  /** As the law names them: "milk", "fish". */
  allergens: string[];
  may_contain: string[];
  /** Full texts, in the order of the label. */
  warnings: string[];
  storage: string;
  /** Name and address of the business on the label. */
  operator: string;
  /** The right to cancel ends with the inner seal. */
  sealed: boolean;
}

/** The labels behind an order's lines, by line id: one of a food, several of a set without one of its own, none of a gift. */
export async function readGoodsLabels(
  container: MedusaContainer,
  lineIds: string[],
): Promise<Map<string, GoodsLabel[]>> {
  const inside = await readGoodsInside(container, lineIds);
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

interface GoodsInside {
  line_id: string;
  product_id: string;
  title: string;
  metadata: Record<string, unknown> | null;
}

async function readGoodsInside(container: MedusaContainer, lineIds: string[]): Promise<GoodsInside[]> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: GoodsInside[];
  }>(
    `select line.id as line_id, inside.*
     from order_line_item line
       join product_variant own on own.id = line.variant_id
       cross join lateral ${goodsInside("own")} inside
     where line.id = any(:lineIds)
     order by line.id, inside.title`,
    { lineIds },
  );
  return rows;
}
