import type { DemoProduct } from "@balance/demo-shop/demo-product";
import { renderPicture } from "@balance/demo-shop/render-picture";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { distinctPictures } from "./product-input";

/**
 * Wide enough for a whole phone screen at three times its density; the storefront makes every smaller size. Drawing takes a
 * second each at that size, and the tests of the HTTP API look at addresses only.
 */
const masterWidth = environment.NODE_ENV === "test" ? 100 : 1600;

/** Draws the products' pictures and puts them where the admin puts uploads. Gives their addresses by name. */
export async function uploadPictures(
  container: MedusaContainer,
  products: DemoProduct[],
): Promise<Map<string, string>> {
  const names = [...new Set(products.flatMap(distinctPictures).map(({ file }) => file))];
  const masters = await Promise.all(names.map((name) => renderPicture(name, masterWidth)));
  const uploaded = await container.resolve(Modules.FILE).createFiles(
    masters.map(({ file_name, mime_type, bytes }) => ({
      filename: file_name,
      mimeType: mime_type,
      content: bytes.toString("base64"),
      access: "public" as const,
    })),
  );
  return new Map(names.map((name, index) => [name, uploaded[index]!.url]));
}
