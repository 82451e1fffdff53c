import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ClaimSubject, SubjectKind } from "../../modules/claim-review/subject-kinds";
import { readArticleSubjects } from "../article/read-article-subjects";
import { readCategoryTexts } from "../category/read-category-texts";
import { labelOf } from "../label/judge-product";
import { readGateSubjects } from "../label/read-gate-subjects";
import { textsOfProduct } from "../label/texts-of-product";
import type { PlacedText } from "./judge-texts";

/** What the guard judges of one product, category, article … as it is stored now. */
export interface SubjectTexts {
  name: string;
  is_published: boolean;
  texts: PlacedText[];
}

type Reader = (container: MedusaContainer, id: string) => Promise<SubjectTexts | null>;

/** Kinds without a reader here have no texts that staff can edit. */
const readers: Partial<Record<SubjectKind, Reader>> = {
  product: readProduct,
  category: readCategory,
  article: readArticle,
};

/** Null when there is no such subject. */
export async function readSubject(
  container: MedusaContainer,
  { kind, id }: ClaimSubject,
): Promise<SubjectTexts | null> {
  return (await readers[kind]?.(container, id)) ?? null;
}

async function readProduct(container: MedusaContainer, id: string): Promise<SubjectTexts | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [subject] = await readGateSubjects(database, [id]);
  if (!subject) return null;
  return {
    name: subject.content.title,
    is_published: subject.status === "published",
    texts: textsOfProduct(subject.content, labelOf(subject.content)),
  };
}

async function readArticle(container: MedusaContainer, id: string): Promise<SubjectTexts | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [article] = await readArticleSubjects(database, [id]);
  return article ?? null;
}

async function readCategory(container: MedusaContainer, id: string): Promise<SubjectTexts | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [category] = await readCategoryTexts(database, [id]);
  return category ?? null;
}
