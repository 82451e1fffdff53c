import type { PickListResponse } from "@balance/contracts/dispatch-desk";
import { Button, Container, Heading, Select, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { bestBefore } from "../../../dispatch/parcel-words";
import { ukMoment } from "../../../uk-moment";
import { useAdminPage } from "../../../use-admin-page";

/** What to fetch from the shelves of a location for all orders to pack: each item once, of which lots, for which orders. */
const PickListPage = () => {
  const [location, setLocation] = useState("");
  const query = location && `?location_id=${encodeURIComponent(location)}`;
  const { page } = useAdminPage<PickListResponse>(`/admin/dispatch/pick-list${query}`);
  if (!page) return null;
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <div>
          <Link to="/dispatch" className="txt-compact-small text-ui-fg-subtle underline print:hidden">
            Dispatch
          </Link>
          <Heading>Pick list</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {page.location.name}, <time dateTime={page.at}>{ukMoment(page.at)}</time>. {page.orders.length}{" "}
            {page.orders.length === 1 ? "order" : "orders"}, earliest best-before first.
          </Text>
        </div>
        <div className="flex gap-2 print:hidden">
          {page.locations.length > 1 && (
            <Select value={page.location.id} onValueChange={setLocation}>
              <Select.Trigger className="w-48" aria-label="Location">
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {page.locations.map(({ id, name }) => (
                  <Select.Item key={id} value={id}>
                    {name}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </div>
      {page.items.length === 0 ? (
        <Text className="px-6 py-8">Nothing to fetch: no order waits to be packed here.</Text>
      ) : (
        <div className="overflow-x-auto" role="region" tabIndex={0} aria-label="Goods to fetch, by item">
          <Table aria-label="Goods to fetch">
            <Table.Header>
              <Table.Row>
                {["Goods", "Units", "Lots, best before", "Orders"].map((heading) => (
                  <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {page.items.map((item) => (
                <Table.Row key={item.inventory_item_id} className="align-top">
                  <Table.Cell>
                    {item.title} <span className="text-ui-fg-subtle">{item.sku}</span>
                  </Table.Cell>
                  <Table.Cell>
                    {item.quantity}
                    {item.short > 0 && <strong className="text-ui-fg-error"> ({item.short} missing)</strong>}
                  </Table.Cell>
                  <Table.Cell>
                    {item.lots.map((lot) => (
                      <div key={lot.lot_id}>
                        {lot.quantity} × {lot.code}, {bestBefore(lot.best_before)}
                      </div>
                    ))}
                  </Table.Cell>
                  <Table.Cell>
                    {item.orders.map(({ number, quantity }) => `${number} (${quantity})`).join(", ")}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  );
};

export default PickListPage;
