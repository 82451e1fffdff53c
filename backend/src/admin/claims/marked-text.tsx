import type { Finding } from "@balance/compliance/checked-text";
import { markedParts } from "./marked-parts";

const marks: Record<Finding["severity"], string> = {
  block: "bg-ui-tag-red-bg decoration-ui-tag-red-icon underline decoration-wavy",
  review: "bg-ui-tag-orange-bg decoration-ui-tag-orange-icon underline decoration-dotted",
};

/** A text as it is, with what the guard found underlined: wavy what is barred, dotted what needs a person. */
export function MarkedText({ text, findings }: MarkedTextProps) {
  return markedParts(text, findings).map(({ text: part, severity }, index) =>
    severity ? (
      // by place: a text has the same words more than once
      <mark key={index} className={`rounded-sm text-inherit ${marks[severity]}`}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

interface MarkedTextProps {
  text: string;
  findings: Pick<Finding, "start" | "end" | "severity">[];
}
