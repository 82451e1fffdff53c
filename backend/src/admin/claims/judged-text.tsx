import type { Finding } from "@balance/compliance/checked-text";
import { Text } from "@medusajs/ui";
import { FindingList } from "./finding-list";
import { MarkedText } from "./marked-text";

interface JudgedTextProps {
  place: string;
  text: string;
  findings: Finding[];
  /** Beside the place: "signed off". */
  note?: string;
}

/** A stored text with its marks, where it is mended, and what was found in it. */
export function JudgedText({ place, text, findings, note }: JudgedTextProps) {
  return (
    <div className="flex flex-col gap-1">
      <Text size="small" weight="plus">
        {place}
        {note && `, ${note}`}
      </Text>
      <p className="txt-small max-h-60 max-w-3xl overflow-auto whitespace-pre-wrap break-words" tabIndex={0}>
        <MarkedText text={text} findings={findings} />
      </p>
      <FindingList findings={findings} />
    </div>
  );
}
