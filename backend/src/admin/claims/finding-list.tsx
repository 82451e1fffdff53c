import type { Finding } from "@balance/compliance/checked-text";
import { StatusBadge } from "@medusajs/ui";
import { suggestionWords } from "../../workflows/claim-review/suggestion-words";

interface FindingListProps {
  id?: string;
  findings: Finding[];
  /** Leads to the words in their field; without it they are only quoted. */
  onShow?: (finding: Finding) => void;
}

/** What the guard found, why, and what may be said instead. */
export function FindingList({ id, findings, onShow }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <ul id={id} className="flex flex-col gap-2">
      {findings.map((finding) => {
        const { rule, severity, start, excerpt, reason, suggestion } = finding;
        return (
          <li
            key={`${rule} ${start} ${excerpt}`}
            className="txt-small flex flex-wrap items-baseline gap-x-2 gap-y-1"
          >
            <StatusBadge color={severity === "block" ? "red" : "orange"}>
              {severity === "block" ? "Barred" : "Needs a sign-off"}
            </StatusBadge>
            {onShow ? (
              <button type="button" className="min-h-6 font-medium underline" onClick={() => onShow(finding)}>
                <span className="sr-only">Show </span>“{excerpt}”
              </button>
            ) : (
              <strong className="font-medium">“{excerpt}”</strong>
            )}
            <span>{reason}</span>
            {suggestion && <span>{suggestionWords(suggestion)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
