import type { LabelRecord } from "@balance/compliance/label-record";
import { placeOf, type PublishGap } from "../../modules/label/publish-gap";
import { judgeTexts } from "../claim-review/judge-texts";
import { suggestionWords } from "../claim-review/suggestion-words";
import type { GateSubject } from "./read-gate-subjects";
import { textsOfProduct } from "./texts-of-product";

/** Texts of a product, its pictures and its label that make a claim they may not make. */
export function blockedTexts(product: GateSubject["content"], label: LabelRecord | null): PublishGap[] {
  return judgeTexts(textsOfProduct(product, label)).flatMap(({ said_in: field, findings }): PublishGap[] => {
    const barred = findings.filter(({ severity }) => severity === "block");
    if (barred.length === 0) return [];
    const words = [...new Set(barred.map(({ excerpt }) => `"${excerpt}"`))].join(", ");
    const instead = barred.find(({ suggestion }) => suggestion)?.suggestion;
    const reasons = [...new Set(barred.map(({ reason }) => reason))].slice(0, 2).join(" ");
    const way = instead ? suggestionWords(instead) : "Take it out.";
    return [
      {
        field,
        stops: "publish",
        where: placeOf(field),
        message: `${words} may not be said of it. ${reasons} ${way}`,
      },
    ];
  });
}
