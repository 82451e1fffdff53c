import type { Finding } from "../checked-text.ts";

/** One finding per rule and place: the gravest, then the longest. */
export function withoutRepeats(findings: Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.start - b.start || (a.severity === b.severity ? b.end - a.end : a.severity === "block" ? -1 : 1),
  );
  const kept: Finding[] = [];
  for (const one of sorted) {
    const covered = kept
      .slice(-12)
      .some(
        (other) =>
          other.rule === one.rule &&
          other.start < one.end &&
          one.start < other.end &&
          (other.severity === "block" || one.severity === "review"),
      );
    if (!covered) kept.push(one);
  }
  return kept;
}
