import type { LabelRecord } from "@balance/compliance/label-record";
import { placeOf, type PublishGap } from "../../modules/label/publish-gap";
import { type JudgedText, judgeTexts, openTexts } from "../claim-review/judge-texts";
import { refusalOfText } from "../claim-review/refusal-of-text";
import type { GateSubject } from "./read-gate-subjects";
import { type ProductText, textsOfProduct } from "./texts-of-product";

/** Texts of a product, its pictures and its label that may not be published; `answered` as `openTexts` has it. */
export function openTextsOfProduct(
  product: GateSubject["content"],
  label: LabelRecord | null,
  answered: ReadonlySet<string>,
): (ProductText & JudgedText)[] {
  return openTexts(judgeTexts(textsOfProduct(product, label)), answered);
}

/** What keeps the product from being published because of these texts. */
export function wordingGaps(open: (ProductText & JudgedText)[]): PublishGap[] {
  return open.map((text) => ({
    field: text.said_in,
    stops: "publish",
    where: placeOf(text.said_in),
    message: refusalOfText(text),
  }));
}
