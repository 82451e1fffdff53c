import type { DemoProduct } from "@balance/demo-shop/demo-product";
import type { MedusaContainer } from "@medusajs/framework/types";

export async function uploadPictures(
  _c: MedusaContainer,
  missing: DemoProduct[],
): Promise<Map<string, string>> {
  return new Map(
    missing
      .flatMap((p) => [p.picture, ...p.variants.map((v) => v.picture)])
      .map(({ file }) => [file, `http://localhost:9000/static/${file}.png`]),
  );
}
