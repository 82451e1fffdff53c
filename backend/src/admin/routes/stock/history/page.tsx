import type { PostingKind, StockPostingsResponse } from "@balance/contracts/lot-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Container } from "@medusajs/ui";
import { ListHeader } from "../../../list-header";
import { PagedList } from "../../../paged-list";
import { reportFailure } from "../../../report-failure";
import { PostingList } from "../../../stock/posting-list";
import { kindWords } from "../../../stock/stock-words";
import { useAdminPage } from "../../../use-admin-page";
import { useListPart } from "../../../use-list-part";

type View = PostingKind | "all";
const views: Record<View, string> = { all: "All", ...kindWords };

/** Every change of stock there ever was. */
const HistoryPage = () => {
  const { view, offset, choose, turn } = useListPart<{ view: View }>({ view: "all" });
  const query = new URLSearchParams({ offset: String(offset), ...(view !== "all" && { kind: view }) });
  const { page, load } = useAdminPage<StockPostingsResponse>(`/admin/stock-postings?${query.toString()}`);
  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="History of the stock"
        explanation="Every change with its person and reason. Nothing here can be changed or deleted; a mistake is undone by its opposite."
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which changes"
      />
      {page && (
        <PagedList
          isEmpty={page.postings.length === 0}
          empty="None yet."
          offset={offset}
          pageSize={page.limit}
          count={page.count}
          onTurn={turn}
        >
          <PostingList
            label="Changes of stock"
            postings={page.postings}
            ofManyLots
            onUndone={() => void load().catch(reportFailure)}
          />
        </PagedList>
      )}
    </Container>
  );
};

export default HistoryPage;

export const config = defineRouteConfig({ label: "History", rank: 5 });
