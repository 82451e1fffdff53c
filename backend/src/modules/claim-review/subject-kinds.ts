/** What a judged text belongs to. */
export const subjectKinds = ["product", "category", "article", "mail", "page"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One product, category, article … by its id. */
export interface ClaimSubject {
  kind: SubjectKind;
  id: string;
}
