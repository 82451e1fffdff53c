/** "4-Strain", "500 mg": what a line must not break within. */
const unit = /(\d[\d,.]*(?:-\w+| (?:mg|µg|g|kg|ml|l)\b))/;

/** A title whose numbers stay with what they count. Reads, copies and is found as the text it is. */
export function KeptTogether({ children }: { children: string }) {
  return children.split(unit).map((part, index) =>
    // split() with a group gives text and matches in turn; a title doesn't change while it is shown
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
