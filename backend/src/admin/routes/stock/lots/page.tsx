import type { LotsResponse, LotStatus } from "@balance/contracts/lot-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Container } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { ListHeader } from "../../../list-header";
import { PagedList } from "../../../paged-list";
import { SearchForm } from "../../../search-form";
import { LotTable } from "../../../stock/lot-table";
import { statusWords } from "../../../stock/stock-words";
import { useAdminPage } from "../../../use-admin-page";
import { useListPart } from "../../../use-list-part";

type View = LotStatus | "all";
const views = {
  all: "All",
  ...Object.fromEntries(Object.entries(statusWords).map(([status, { name }]) => [status, name])),
} as Record<View, string>;

/** Every lot the shop ever had. */
const LotsPage = () => {
  const { view, q, offset, choose, turn } = useListPart<{ view: View; q: string }>({ view: "all", q: "" });
  const query = new URLSearchParams({ q, offset: String(offset), ...(view !== "all" && { status: view }) });
  const { page } = useAdminPage<LotsResponse>(`/admin/lots?${query.toString()}`);
  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Lots"
        explanation="The one to be used up first comes first."
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which lots"
      >
        <Button size="small" className="ml-auto" asChild>
          <Link to="/stock/receive">Receive goods</Link>
        </Button>
      </ListHeader>
      <SearchForm label="Lot code, SKU or name, or a part of it" onFind={(words) => choose({ q: words })} />
      {page && (
        <PagedList
          isEmpty={page.lots.length === 0}
          empty={
            q || view !== "all"
              ? "No lot is like that."
              : "There is no lot yet. It begins with the first delivery."
          }
          offset={offset}
          pageSize={page.limit}
          count={page.count}
          onTurn={turn}
          order="other"
        >
          <LotTable lots={page.lots} withItem />
        </PagedList>
      )}
    </Container>
  );
};

export default LotsPage;

export const config = defineRouteConfig({ label: "Lots", rank: 1 });
