import type { ReceiveFileLine, ReceiveFileResponse } from "@balance/contracts/lot-desk";
import { Heading, StatusBadge, Table, Text } from "@medusajs/ui";
import { unitsOf } from "./stock-words";

const outcomeWords: Record<ReceiveFileLine["outcome"], { name: string; colour: "green" | "blue" | "red" }> = {
  new_lot: { name: "New lot", colour: "green" },
  added_to_lot: { name: "More of a lot", colour: "blue" },
  wrong: { name: "Wrong", colour: "red" },
};

/** What became of a delivery's file, line by line. */
export function FileReport({ report: { outcome, units, lines } }: { report: ReceiveFileResponse }) {
  const wrong = lines.filter((line) => line.outcome === "wrong").length;
  const headings: Record<ReceiveFileResponse["outcome"], string> = {
    would_receive: `${unitsOf(units)} would come in`,
    received: `${unitsOf(units)} received`,
    already_received: "This file was received before; nothing was done twice",
    wrong: `${wrong === 1 ? "A line is" : `${wrong} lines are`} wrong, and nothing was received`,
  };
  return (
    <div className="divide-y">
      <div className="px-6 py-5">
        <Heading level="h2">{headings[outcome]}</Heading>
        {outcome === "wrong" && (
          <Text size="small" className="text-ui-fg-subtle">
            Mend the file, choose it again and try it.
          </Text>
        )}
      </div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Line</Table.HeaderCell>
              <Table.HeaderCell>SKU</Table.HeaderCell>
              <Table.HeaderCell>Lot</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Units</Table.HeaderCell>
              <Table.HeaderCell>Outcome</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {lines.map((line) => (
              <Table.Row key={line.line}>
                <Table.Cell className="tabular-nums">{line.line}</Table.Cell>
                <Table.Cell>{line.sku}</Table.Cell>
                <Table.Cell>{line.lot_code}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{line.quantity}</Table.Cell>
                <Table.Cell className="whitespace-normal py-2">
                  <StatusBadge color={outcomeWords[line.outcome].colour}>
                    {outcomeWords[line.outcome].name}
                  </StatusBadge>
                  {line.messages.map((message) => (
                    <span key={message} className="block">
                      {message}
                    </span>
                  ))}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  );
}
