import type {
  DispatchOrderRow,
  DispatchOrdersResponse,
  DispatchQueue,
} from "@balance/contracts/dispatch-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { TruckFast } from "@medusajs/icons";
import { Container, StatusBadge, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { PaperLinks } from "../../dispatch/paper-links";
import { parcelWords, queueNames } from "../../dispatch/parcel-words";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { SearchForm } from "../../search-form";
import { ukMoment } from "../../uk-moment";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";

const empty: Record<DispatchQueue, string> = {
  to_pack: "Nothing to pack: every paid order is in a parcel.",
  to_send: "No packed parcel waits for the carrier.",
  to_collect: "Nobody’s order waits to be collected.",
  on_its_way: "No parcel is on its way.",
  all: "There is no such order.",
};

/** Orders for work, oldest first, with the papers of all parcels that are shown. */
const DispatchPage = () => {
  const { view, words, offset, choose, turn } = useListPart<{ view: DispatchQueue; words: string }>({
    view: "to_pack",
    words: "",
  });
  const query = new URLSearchParams({ queue: view, offset: String(offset), ...(words && { q: words }) });
  const { page } = useAdminPage<DispatchOrdersResponse>(`/admin/dispatch/orders?${query.toString()}`);
  const here = (page?.orders ?? [])
    .flatMap(({ parcels }) => parcels)
    .filter(({ state }) => state === "packed" || state === "ready")
    .map(({ id }) => id);

  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Dispatch"
        explanation="Orders for work, oldest first."
        views={queueNames}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which orders"
      >
        <Link className="txt-compact-small text-ui-fg-base underline" to="/dispatch/pick-list">
          Pick list
        </Link>
      </ListHeader>
      <SearchForm
        label="Number, name, postcode or tracking number"
        onFind={(found) => choose({ words: found })}
      />
      {here.length > 0 && (
        <PaperLinks
          parcelIds={here}
          slips={`All ${here.length} packing slips`}
          labels={`All ${here.length} address labels`}
        />
      )}
      {page && (
        <PagedList
          isEmpty={page.orders.length === 0}
          empty={empty[view]}
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
          order="other"
        >
          <div className="overflow-x-auto">
            <Table aria-label={queueNames[view]}>
              <Table.Header>
                <Table.Row>
                  {["Order", "Placed", "For", "Delivery", "To pack", "Parcels"].map((heading) => (
                    <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {page.orders.map((order) => (
                  <OrderRow key={order.id} order={order} />
                ))}
              </Table.Body>
            </Table>
          </div>
        </PagedList>
      )}
    </Container>
  );
};

export default DispatchPage;

function OrderRow({ order }: { order: DispatchOrderRow }) {
  return (
    <Table.Row>
      <Table.Cell>
        <Link className="text-ui-fg-base underline" to={`/dispatch/${order.id}`}>
          {order.number}
        </Link>
        {order.has_notes && <span className="text-ui-fg-subtle"> · note</span>}
      </Table.Cell>
      <Table.Cell>
        <time dateTime={order.placed_at}>{ukMoment(order.placed_at)}</time>
      </Table.Cell>
      <Table.Cell>{order.customer_name}</Table.Cell>
      <Table.Cell>{order.delivery_name}</Table.Cell>
      <Table.Cell>{order.units_to_pack}</Table.Cell>
      <Table.Cell>
        <span className="flex flex-wrap gap-2">
          {order.parcels.map(({ id, state }) => (
            <StatusBadge key={id} color={parcelWords[state].colour}>
              {parcelWords[state].name}
            </StatusBadge>
          ))}
        </span>
      </Table.Cell>
    </Table.Row>
  );
}

export const config = defineRouteConfig({ label: "Dispatch", icon: TruckFast, rank: 1 });
