import type { MedusaContainer } from "@medusajs/framework/types";
import type { ClaimSubject, SubjectKind } from "../../modules/claim-review/subject-kinds";
import { noteArticles } from "../article/note-articles";
import { checkCategories } from "../category/check-categories";
import { checkProducts } from "../label/check-products";

const checks: Partial<Record<SubjectKind, (container: MedusaContainer, ids: string[]) => Promise<unknown>>> =
  {
    product: checkProducts,
    category: checkCategories,
    article: noteArticles,
  };

/** Judges one subject again and keeps what is found; nothing for a kind that keeps its own record. */
export async function checkSubject(container: MedusaContainer, { kind, id }: ClaimSubject): Promise<void> {
  await checks[kind]?.(container, [id]);
}
