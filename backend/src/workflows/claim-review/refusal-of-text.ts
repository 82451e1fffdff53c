import type { JudgedText } from "./judge-texts";
import { suggestionWords } from "./suggestion-words";

/** Why a text may not be published, and what to do about it: change it, or have somebody answer for it. */
export function refusalOfText({ verdict, findings }: Pick<JudgedText, "verdict" | "findings">): string {
  const named = findings.filter(({ severity }) => severity === verdict);
  const words = [...new Set(named.map(({ excerpt }) => `"${excerpt}"`))].join(", ");
  const reasons = [...new Set(named.map(({ reason }) => reason))].slice(0, 2).join(" ");
  const instead = named.find(({ suggestion }) => suggestion)?.suggestion;
  return verdict === "block"
    ? `${words} may not be said of it. ${reasons} ${instead ? suggestionWords(instead) : "Take it out."}`
    : `${words} needs somebody to answer for it. ${reasons} ${instead ? `${suggestionWords(instead)} ` : ""}Reword it, or sign it off on the page "Claims".`;
}
