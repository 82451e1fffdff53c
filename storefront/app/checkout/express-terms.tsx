import { sealedGoodsNotice } from "@balance/compliance/sealed-goods-notice";
import { Link } from "react-router";

/**
 * What a shopper must have been told directly before a wallet binds them: that paying obliges (Consumer Contracts
 * Regulations 2013 reg 14), how to cancel, and when the right to is lost (Sch 2 (l) and (o)). The wallet's sheet shows the
 * items and the total.
 */
export function ExpressTerms() {
  return (
    <div className="grid grid-cols-1 gap-2 text-sm text-ink-soft">
      <p>
        By paying you order with an obligation to pay and accept our{" "}
        <Link to="/terms" className="link">
          terms of sale
        </Link>
        . You can cancel for any reason until 14 days after your order has arrived:{" "}
        <Link to="/delivery-and-returns" className="link">
          how to cancel and return
        </Link>
        .
      </p>
      <p>{sealedGoodsNotice}</p>
    </div>
  );
}
