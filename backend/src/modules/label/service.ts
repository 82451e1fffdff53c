import { createHash } from "node:crypto";
import type { LabelRecord } from "@balance/compliance/label-record";
import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import PictureWords from "./models/picture-words";
import ProductLabel from "./models/product-label";
import PublishCheck from "./models/publish-check";

type LabelRow = InferTypeOf<typeof ProductLabel>;
type NewLabelRow = Omit<LabelRow, "id" | "created_at" | "updated_at" | "deleted_at">;

/** The part of knex that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[]): Promise<unknown>;
}

/** Keeps one label a product, the words of its pictures, and what the publish gate found about it. What a label must hold is decided in `@balance/compliance`; this only stores it. */
export default class LabelModuleService extends MedusaService({
  PictureWords,
  ProductLabel,
  PublishCheck,
}) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

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

  /** What can be seen on each of these pictures; an empty text where nobody has said it. */
  async wordsOf(urls: string[]): Promise<{ url: string; alt: string }[]> {
    const rows = await this.listPictureWords({ url: urls }, { take: urls.length });
    return urls.map((url) => ({ url, alt: rows.find((row) => row.url === url)?.alt ?? "" }));
  }

  /** Says what can be seen on pictures, all or none of them; an empty text takes back what was said. */
  async describePictures(pictures: { url: string; alt: string }[]): Promise<void> {
    const byAddress = new Map(pictures.map((one) => [one.url, one]));
    const rows = [...byAddress.values()].map((one) => ({
      id: generateEntityId(undefined, "pwords"),
      ...one,
    }));
    await this.database.raw(
      `with told as (select * from jsonb_to_recordset(?::jsonb) as row (id text, url text, alt text)),
         taken_back as (delete from picture_words using told where picture_words.url = told.url and told.alt = '')
       insert into picture_words (id, url, alt) select id, url, alt from told where alt <> ''
       on conflict (url) where deleted_at is null do update set alt = excluded.alt, updated_at = now()`,
      [JSON.stringify(rows)],
    );
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
