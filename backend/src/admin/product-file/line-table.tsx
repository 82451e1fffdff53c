import type { ProductFileLine, ProductFileOutcome } from "@balance/contracts/product-file";
import { Button, StatusBadge, Text } from "@medusajs/ui";
import { useState } from "react";

const rowsAtOnce = 100;

const words: Record<ProductFileOutcome, { text: string; colour: "green" | "blue" | "grey" | "red" }> = {
  new: { text: "New", colour: "green" },
  changed: { text: "Changes", colour: "blue" },
  same: { text: "Same", colour: "grey" },
  refused: { text: "Refused", colour: "red" },
};

/** Rows of a product file with what they change, or why not and where that is mended; a hundred at a time. */
export function LineTable({ lines, caption }: { lines: ProductFileLine[]; caption: string }) {
  const [shown, setShown] = useState(rowsAtOnce);
  return (
    <>
      {/* focus: a wide table is scrolled by keyboard too */}
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
        <table className="txt-compact-small w-full text-left">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="text-ui-fg-subtle">
              <th scope="col" className="w-16 py-2 pr-4">
                Row
              </th>
              <th scope="col" className="pr-4">
                Product
              </th>
              <th scope="col" className="w-28 pr-4">
                Outcome
              </th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {lines.slice(0, shown).map((line) => (
              <tr key={line.line} className="align-top">
                <td className="py-2 pr-4">{line.line}</td>
                <td className="break-all py-2 pr-4">
                  {line.handle}
                  <br />
                  <span className="text-ui-fg-subtle">{line.sku}</span>
                </td>
                <td className="py-2 pr-4">
                  <StatusBadge color={words[line.outcome].colour}>{words[line.outcome].text}</StatusBadge>
                </td>
                <td className="py-2">
                  <What line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown && (
        <div className="flex items-center gap-3 pt-3">
          <Text size="small" className="text-ui-fg-subtle">
            {shown} of {lines.length} rows
          </Text>
          <Button size="small" variant="secondary" onClick={() => setShown(shown + rowsAtOnce)}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function What({ line: { outcome, problems, changes, notes } }: { line: ProductFileLine }) {
  return (
    <ul className="flex flex-col gap-y-1 break-words">
      {problems.map(({ message, where }) => (
        <li key={message + where}>
          {message} <span className="text-ui-fg-subtle">(Mend it: {where})</span>
        </li>
      ))}
      {outcome === "changed" &&
        changes.map(({ column, from, to }) => (
          <li key={column}>
            {column}: {from === "" ? "nothing" : `“${from}”`} → {to === "" ? "nothing" : `“${to}”`}
          </li>
        ))}
      {notes.map((note) => (
        <li key={note} className="text-ui-fg-subtle">
          {note}
        </li>
      ))}
    </ul>
  );
}
