import type { DispatchOrder, DispatchOrderResponse } from "@balance/contracts/dispatch-desk";
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { Link, useParams } from "react-router-dom";
import { AddressPart } from "../../../dispatch/address-part";
import { OrderLog } from "../../../dispatch/order-log";
import { PackForm } from "../../../dispatch/pack-form";
import { ParcelCard } from "../../../dispatch/parcel-card";
import { ReturnList } from "../../../dispatch/return-list";
import { ukMoment } from "../../../uk-moment";
import { useAdminPage } from "../../../use-admin-page";

/** One order at the packing bench: pack it by scanner or keyboard, and all that happens to its parcels after. */
const DispatchOrderPage = () => {
  const { id } = useParams();
  const { page, load } = useAdminPage<DispatchOrderResponse>(`/admin/dispatch/orders/${id}`);
  if (!page) return null;
  const { order } = page;
  const left = order.lines.some(({ bought, packed }) => bought > packed);
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <OrderHead order={order} />
      </Container>
      {left && !order.is_cancelled && (
        // what was scanned is of the order as it was: another parcel begins afresh
        <PackForm key={order.parcels.length} order={order} onPacked={load} />
      )}
      {order.parcels.map((parcel) => (
        <ParcelCard key={parcel.id} parcel={parcel} onChange={load} />
      ))}
      {order.returns.length > 0 && <ReturnList returns={order.returns} onChange={load} />}
      <AddressPart order={order} onChange={load} />
      <OrderLog order={order} onChange={load} />
    </div>
  );
};

export default DispatchOrderPage;

function OrderHead({ order }: { order: DispatchOrder }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
      <div>
        <Link to="/dispatch" className="txt-compact-small text-ui-fg-subtle underline">
          Dispatch
        </Link>
        <Heading>Order {order.number}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          <time dateTime={order.placed_at}>{ukMoment(order.placed_at)}</time> · {order.delivery_name} · from{" "}
          {order.location.name} ·{" "}
          <Link className="text-ui-fg-base underline" to={`/orders/${order.id}`}>
            the whole order
          </Link>
        </Text>
      </div>
      {order.is_cancelled && <StatusBadge color="red">Cancelled</StatusBadge>}
    </div>
  );
}
