import type { Finding } from "@balance/compliance/checked-text";

export interface MarkedPart {
  text: string;
  /** Null between the findings; the graver one where two overlap. */
  severity: Finding["severity"] | null;
}

/** A text in parts, of which some are to be marked. */
export function markedParts(
  text: string,
  findings: Pick<Finding, "start" | "end" | "severity">[],
): MarkedPart[] {
  const cuts = [...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((one, other) => one - other);
  const parts: MarkedPart[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    const over = findings.filter(({ start, end }) => start <= from && end >= to);
    const severity = over.some((one) => one.severity === "block")
      ? "block"
      : over.length > 0
        ? "review"
        : null;
    const last = parts.at(-1);
    if (last?.severity === severity) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), severity });
  }
  return parts;
}
