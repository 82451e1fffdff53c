import type { MedusaResponse } from "@medusajs/framework/http";
import type { SourceOutcome } from "../../../workflows/article/save-article-source";

/** Says over HTTP what became of a source. */
export function answerSource(res: MedusaResponse, result: SourceOutcome, keyTaken = ""): void {
  if (result.outcome === "done") {
    const { source, affected } = result;
    res.json({ source, affected });
    return;
  }
  if (result.outcome === "not_found") {
    res.status(404).json({ type: "not_found", message: "There is no such source." });
    return;
  }
  res.status(400).json({ type: "invalid_data", message: keyTaken, fields: { key: keyTaken } });
}
