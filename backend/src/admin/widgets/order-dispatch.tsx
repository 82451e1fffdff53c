import type { DispatchOrderResponse } from "@balance/contracts/dispatch-desk";
import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { bestBefore, parcelWords } from "../dispatch/parcel-words";
import { useAdminPage } from "../use-admin-page";

/** The order's parcels with their lots, and the way to the packing bench. */
const OrderDispatch = ({ data: { id } }: DetailWidgetProps<AdminOrder>) => {
  const { page } = useAdminPage<DispatchOrderResponse>(`/admin/dispatch/orders/${id}`);
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">Parcels and lots</Heading>
        <Link className="txt-compact-small text-ui-fg-base underline" to={`/dispatch/${id}`}>
          Pack and send
        </Link>
      </div>
      {page?.order.parcels.length === 0 && (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          Nothing is packed yet.
        </Text>
      )}
      {page?.order.parcels.map((parcel) => (
        <div key={parcel.id} className="flex items-start justify-between gap-4 px-6 py-4">
          <Text size="small">
            {parcel.lots.map(({ title, code, best_before, quantity }) => (
              <span key={title + code} className="block">
                {quantity} × {title}, lot {code}, {bestBefore(best_before)}
              </span>
            ))}
          </Text>
          <StatusBadge color={parcelWords[parcel.state].colour}>{parcelWords[parcel.state].name}</StatusBadge>
        </div>
      ))}
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.details.side.after" });

export default OrderDispatch;
