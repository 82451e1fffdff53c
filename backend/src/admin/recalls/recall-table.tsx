import { Table } from "@medusajs/ui";
import type { ReactNode } from "react";

interface RecallTableProps {
  headings: string[];
  /** Read out as the heading of a last column of buttons. */
  deeds?: string;
  /** Rows. */
  children: ReactNode;
}

/** A table that scrolls by itself where the page is narrower. */
export function RecallTable({ headings, deeds, children }: RecallTableProps) {
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {headings.map((heading) => (
              <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
            ))}
            {deeds && (
              <Table.HeaderCell>
                <span className="sr-only">{deeds}</span>
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </div>
  );
}
