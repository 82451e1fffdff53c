import { TextEntry } from "../label/text-entry";
import type { FieldProps } from "../label/field-frame";
import { readBestBefore } from "./read-best-before";
import { bestBeforeWords } from "./stock-words";

interface BestBeforeEntryProps extends FieldProps {
  /** As typed. */
  value: string;
  onChange: (typed: string) => void;
}

/** A date typed as the pack shows it, and said back in words. */
export function BestBeforeEntry({ value, onChange, error, ...frame }: BestBeforeEntryProps) {
  const date = readBestBefore(value);
  const said = date ? bestBeforeWords(date) : "31/03/2027 or 03/2027";
  return (
    <TextEntry
      {...frame}
      hint={said}
      error={date === undefined ? "This is no date: write 31/03/2027 or 03/2027." : error}
      value={value}
      onChange={onChange}
    />
  );
}
