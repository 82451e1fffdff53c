import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { altOfImage } from "../catalogue/alt-of-image";

export interface PictureInWords {
  id: string;
  /** As it is stored; `storedPicture` says where it is now. */
  url: string;
  alt: string | null;
}

/** A product's pictures in the order of the shop. */
export async function readPictures(database: Knex, productId: string): Promise<PictureInWords[]> {
  const { rows } = await database.raw<{ rows: PictureInWords[] }>(
    `select id, url, ${altOfImage} as alt from image where product_id = ? and deleted_at is null order by rank, id`,
    [productId],
  );
  return rows;
}
