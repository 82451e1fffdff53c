import type { PreviewLinkResponse } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { signPreview } from "./preview-link";
import { readArticleForEditing } from "./read-article-for-editing";

/** A link to the draft for people without a login; null when there is no such article. */
export async function makePreviewLink(
  container: MedusaContainer,
  id: string,
): Promise<PreviewLinkResponse | null> {
  if (!(await readArticleForEditing(container, id))) return null;
  const { token, expires_at } = signPreview(id, environment.JWT_SECRET);
  return { url: `${environment.STOREFRONT_URL}/articles/preview/${token}`, expires_at };
}
