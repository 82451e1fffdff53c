import type { PhoneOrdersResponse, PhoneOrderView } from "@balance/contracts/phone-order";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Phone } from "@medusajs/icons";
import { Button, Container } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { PhoneOrderItem } from "../../phone-orders/phone-order-item";
import { emptyWords, viewNames } from "../../phone-orders/phone-order-words";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";

/** Orders that staff took on the phone, and where each stands. */
const PhoneOrdersPage = () => {
  const { view, offset, choose, turn } = useListPart<{ view: PhoneOrderView }>({ view: "waiting" });
  const query = new URLSearchParams({ view, offset: String(offset) });
  const { page, load } = useAdminPage<PhoneOrdersResponse>(`/admin/phone-orders?${query.toString()}`);
  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Phone orders"
        explanation="The customer pays by the link in their mail. Until then nothing is reserved."
        views={viewNames}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which phone orders"
      >
        <Button size="small" variant="secondary" asChild>
          <Link to="/phone-orders/new">New phone order</Link>
        </Button>
      </ListHeader>
      {page && (
        <PagedList
          isEmpty={page.phone_orders.length === 0}
          empty={emptyWords[view]}
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
        >
          <ul className="divide-y" aria-label="Phone orders">
            {page.phone_orders.map((phoneOrder) => (
              <PhoneOrderItem key={phoneOrder.id} phoneOrder={phoneOrder} onChange={load} />
            ))}
          </ul>
        </PagedList>
      )}
    </Container>
  );
};

export default PhoneOrdersPage;

export const config = defineRouteConfig({ label: "Phone orders", icon: Phone, rank: 4 });
