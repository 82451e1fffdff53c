import type { OrderOfLot } from "@balance/contracts/lot-desk";
import { Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { orderNumber } from "../../workflows/order/order-number";
import { ukMoment } from "../uk-moment";
import { unitsOf } from "./stock-words";

/** The orders that units of a lot went to. */
export function LotOrders({ orders }: { orders: OrderOfLot[] }) {
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Orders it went to
      </Heading>
      {orders.length === 0 ? (
        <Text className="px-6 py-4">None yet.</Text>
      ) : (
        <ul className="divide-y" aria-label="Orders it went to">
          {orders.map((order) => (
            <li key={order.order_id} className="txt-small flex justify-between gap-4 px-6 py-3">
              <Link className="underline" to={`/orders/${order.order_id}`}>
                Order {orderNumber(order.order_number)}
              </Link>
              <span>
                {unitsOf(order.quantity)}, {ukMoment(order.last_posted_at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
