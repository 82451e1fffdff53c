import type { LabelRecord } from "@balance/compliance/label-record";
import type { InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import ProductLabel from "./models/product-label";

type LabelRow = InferTypeOf<typeof ProductLabel>;
type NewLabelRow = Omit<LabelRow, "id" | "created_at" | "updated_at" | "deleted_at">;

/** Keeps one label a product. What a label must hold is decided in `@balance/compliance`; this only stores it. */
export default class LabelModuleService extends MedusaService({ ProductLabel }) {
  /** Throws when a product already has a label. */
  async addLabels(labels: { product_id: string; label: LabelRecord }[]): Promise<void> {
    const rows = labels.map(({ product_id, label }) => ({ product_id, ...label }));
    // the engine types every JSON column as a record; most of ours hold lists
    await this.createProductLabels(rows as unknown as NewLabelRow[]);
  }

  /** Labels by product id; a product without one is missing from the map. */
  async labelsOf(productIds: string[]): Promise<Map<string, LabelRecord>> {
    if (productIds.length === 0) return new Map();
    const rows = await this.listProductLabels({ product_id: productIds }, { take: productIds.length });
    return new Map(
      rows.map(({ product_id, id: _id, created_at: _c, updated_at: _u, deleted_at: _d, ...label }) => [
        product_id,
        // see addLabels
        label as unknown as LabelRecord,
      ]),
    );
  }
}
