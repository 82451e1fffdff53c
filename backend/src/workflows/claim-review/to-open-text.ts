import type { OpenText } from "../../modules/claim-review/open-text";
import type { JudgedText } from "./judge-texts";

/** In the shape that is kept and shown. */
export function toOpenText({ digest, field, place, text, verdict, findings }: JudgedText): OpenText {
  return { digest, field, place, text, verdict: verdict === "block" ? "block" : "review", findings };
}
