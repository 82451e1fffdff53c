import { Label } from "@medusajs/ui";
import { useId } from "react";

interface CsvFileEntryProps {
  label: string;
  /** Null when the choice was taken back. */
  onChoose: (file: File | null) => void;
}

/** A CSV file of the person's own. */
export function CsvFileEntry({ label, onChoose }: CsvFileEntryProps) {
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        className="txt-compact-small mt-2 block text-ui-fg-subtle file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-ui-button-neutral file:px-3 file:py-1.5 file:text-ui-fg-base file:shadow-buttons-neutral"
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
