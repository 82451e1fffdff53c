import { formatPence } from "@balance/money/format-pence";
import { Link } from "react-router";
import { deliveryTerms } from "../delivery/delivery-terms.ts";

/** Stands directly by a price, as prominent as it: no cost appears later that isn't told here. */
export function DeliveryCostLine() {
  const { tracked48Pence, freeFromPence } = deliveryTerms;
  return (
    <p>
      VAT included, + {formatPence(tracked48Pence)} delivery per order in Great Britain, free over{" "}
      {formatPence(freeFromPence)}, or collect free from the spa.{" "}
      <Link to="/delivery-and-returns" className="link">
        Delivery and returns
      </Link>
    </p>
  );
}
