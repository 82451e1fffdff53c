import type { SubjectKind } from "../../modules/claim-review/subject-kinds";

const folders: Partial<Record<SubjectKind, string>> = {
  product: "products",
  category: "categories",
  article: "articles",
};

/** Where in the admin a subject is edited; null when nowhere. */
export function subjectAddress(kind: SubjectKind, id: string): string | null {
  const folder = folders[kind];
  return folder ? `/app/${folder}/${id}` : null;
}
