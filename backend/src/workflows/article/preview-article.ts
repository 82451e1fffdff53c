import type { PreviewLinkResponse } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { readDraft } from "../../modules/article/article-row";
import { signPreview } from "./preview-link";

/** A link to the draft for people without a login; null when there is no such article. */
export async function makePreviewLink(
  container: MedusaContainer,
  id: string,
): Promise<PreviewLinkResponse | null> {
  if (!(await readDraft(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id))) return null;
  const { token, expires_at } = signPreview(id, environment.JWT_SECRET);
  return { url: `${environment.STOREFRONT_URL}/articles/preview/${token}`, expires_at };
}
