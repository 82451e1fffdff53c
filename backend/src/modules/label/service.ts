import { createHash } from "node:crypto";
import type { LabelRecord } from "@balance/compliance/label-record";
import type { InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import ProductLabel from "./models/product-label";
import PublishCheck from "./models/publish-check";

type LabelRow = InferTypeOf<typeof ProductLabel>;
type NewLabelRow = Omit<LabelRow, "id" | "created_at" | "updated_at" | "deleted_at">;

/** Keeps one label a product, and what the publish gate found about it. What a label must hold is decided in `@balance/compliance`; this only stores it. */
export default class LabelModuleService extends MedusaService({ ProductLabel, PublishCheck }) {
  /** Throws when a product already has a label. */
  async addLabels(labels: { product_id: string; label: LabelRecord }[]): Promise<void> {
    const rows = labels.map(({ product_id, label }) => ({ product_id, ...label }));
    // the engine types every JSON column as a record; most of ours hold lists
    await this.createProductLabels(rows as unknown as NewLabelRow[]);
  }

  /** The stored row as it is, which anything with access to the database may have changed; null when there is none. */
  async storedLabel(productId: string): Promise<{ id: string; version: string; label: unknown } | null> {
    const [row] = await this.listProductLabels({ product_id: productId }, { take: 1 });
    if (!row) return null;
    const label = labelColumns(row);
    // of what it says, not of when: a refused change is undone and leaves the version as it was
    const version = createHash("sha256").update(JSON.stringify(label)).digest("hex");
    return { id: row.id, version, label };
  }

  /** Labels by product id; a product without one is missing from the map. */
  async labelsOf(productIds: string[]): Promise<Map<string, LabelRecord>> {
    if (productIds.length === 0) return new Map();
    const rows = await this.listProductLabels({ product_id: productIds }, { take: productIds.length });
    return new Map(rows.map((row) => [row.product_id, labelColumns(row)]));
  }
}

/** A row without the columns that are not the label's own. */
function labelColumns({ ...row }: LabelRow): LabelRecord {
  const own: Partial<LabelRow> = row;
  for (const column of ["id", "product_id", "created_at", "updated_at", "deleted_at"] as const)
    delete own[column];
  // see addLabels
  return own as unknown as LabelRecord;
}
