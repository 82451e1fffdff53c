import type { ArticleState } from "@balance/contracts/article-desk";
import { StatusBadge } from "@medusajs/ui";
import { stateWords } from "./article-words";

const colours = { draft: "grey", scheduled: "blue", published: "green", unpublished: "orange" } as const;

export function ArticleStateBadge({ state }: { state: ArticleState }) {
  return <StatusBadge color={colours[state]}>{stateWords[state]}</StatusBadge>;
}
