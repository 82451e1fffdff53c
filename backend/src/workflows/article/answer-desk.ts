import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskOutcome } from "./desk-outcome";
import { noteArticles } from "./note-articles";
import { readArticleForEditing } from "./read-article-for-editing";

/** Turns what the module did into the article desk's answer, with the article as it is after it. */
export async function answerDesk(
  container: MedusaContainer,
  id: string,
  happened: "saved" | "done" | "not_found" | "conflict" | "slug_taken",
): Promise<DeskOutcome> {
  if (happened === "slug_taken") return { outcome: "slug_taken" };
  // so that the list of claims shows it at once; without it, the next recheck would
  if (happened === "saved" || happened === "done") await noteArticles(container, [id]);
  const article = happened === "not_found" ? null : await readArticleForEditing(container, id);
  if (!article) return { outcome: "not_found" };
  return happened === "conflict" ? { outcome: "conflict", current: article } : { outcome: "done", article };
}
