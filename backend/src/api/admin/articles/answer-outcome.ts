import type {
  ArticleConflict,
  ArticleNotPublishable,
  ArticleResponse,
} from "@balance/contracts/article-desk";
import type { RefusalResponse } from "@balance/contracts/basket";
import type { MedusaResponse } from "@medusajs/framework/http";
import type { DeskOutcome } from "../../../workflows/article/desk-outcome";

type DeskAnswer = ArticleResponse | ArticleConflict | ArticleNotPublishable | RefusalResponse;

/** Says over HTTP what became of a change: 200, or the refusal with all that its caller needs to go on. */
export function answerOutcome(res: MedusaResponse<DeskAnswer>, result: DeskOutcome): void {
  switch (result.outcome) {
    case "done":
      res.json({ article: result.article });
      return;
    case "not_found":
      res
        .status(404)
        .json({ type: "not_found", message: "There is no such article, or no such revision of it." });
      return;
    case "slug_taken": {
      const message = "Another article has this address, or had it once. Choose another one.";
      res.status(400).json({ type: "invalid_data", message, fields: { slug: message } });
      return;
    }
    case "conflict":
      res.status(409).json({
        type: "conflict",
        message: `${result.current.saved_by} changed this article in the meantime. Nothing was overwritten.`,
        current: result.current,
      });
      return;
    case "not_publishable":
      res.status(422).json({ type: "not_publishable", message: whyNot(result.check), check: result.check });
      return;
  }
}

function whyNot({ verdict, signed_off, checklist }: ArticleNotPublishable["check"]): string {
  const missing = checklist.filter(({ is_done }) => !is_done);
  const reasons = [
    ...missing.map(({ hint, label }) => hint ?? label),
    ...(verdict === "block" ? ["The claims guard found words that must change."] : []),
    ...(verdict === "review" && !signed_off ? ["A named person has to sign the text off."] : []),
  ];
  return `Not published. ${reasons.join(" ")}`;
}
