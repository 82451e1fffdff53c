import type { LotRow } from "@balance/contracts/lot-desk";
import { Badge, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { isNearExpiry } from "./is-near-expiry";
import { LotStatusBadge } from "./lot-status-badge";
import { bestBeforeWords, lotName } from "./stock-words";

interface LotTableProps {
  lots: LotRow[];
  /** Left out where they are all of one item. */
  withItem?: boolean;
}

/** Lots with what is left of them. */
export function LotTable({ lots, withItem = false }: LotTableProps) {
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Lot</Table.HeaderCell>
            {withItem && <Table.HeaderCell>Item</Table.HeaderCell>}
            <Table.HeaderCell>Best before</Table.HeaderCell>
            <Table.HeaderCell>State</Table.HeaderCell>
            <Table.HeaderCell className="text-right">For sale</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Held</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lots.map((lot) => (
            <Table.Row key={lot.id}>
              <Table.Cell className="py-2">
                <Link to={`/stock/lots/${lot.id}`} className="text-ui-fg-base underline">
                  {lotName(lot.code)}
                </Link>
              </Table.Cell>
              {withItem && (
                <Table.Cell className="whitespace-normal py-2">
                  {lot.item.title}
                  <span className="text-ui-fg-subtle block">{lot.item.sku}</span>
                </Table.Cell>
              )}
              <Table.Cell className="py-2">
                {bestBeforeWords(lot.best_before)}
                {isNearExpiry(lot) && (
                  <Badge size="2xsmall" color="orange" className="ml-2">
                    Near expiry
                  </Badge>
                )}
              </Table.Cell>
              <Table.Cell className="py-2">
                <LotStatusBadge status={lot.status} />
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{lot.sale}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{lot.held}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
