import type { StockLevelsResponse } from "@balance/contracts/lot-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ArchiveBox } from "@medusajs/icons";
import { Button, Container } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { SearchForm } from "../../search-form";
import { LocationEntry } from "../../stock/location-entry";
import { StockLevelItem } from "../../stock/stock-level-item";
import { StockTasks } from "../../stock/stock-tasks";
import { useLocations } from "../../stock/use-locations";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";

const views = { all: "All", low: "Low", near_expiry: "Near expiry" };
type View = keyof typeof views;

/** A Select can't choose an empty value. */
const everywhere = { id: "all", name: "All" };

/** What the shop has of everything, and what wants a person. */
const StockPage = () => {
  const { view, q, place, offset, choose, turn } = useListPart<{ view: View; q: string; place: string }>({
    view: "all",
    q: "",
    place: everywhere.id,
  });
  const locations = useLocations();
  const query = new URLSearchParams({
    q,
    offset: String(offset),
    ...(view !== "all" && { [view]: "true" }),
    ...(place !== everywhere.id && { location_id: place }),
  });
  const { page, load } = useAdminPage<StockLevelsResponse>(`/admin/stock-levels?${query.toString()}`);
  return (
    <div className="flex flex-col gap-y-3">
      <StockTasks />
      <Container className="divide-y p-0">
        <ListHeader
          title="Stock"
          explanation="What can be bought, what orders wait for, and what is held, by lot."
          views={views}
          view={view}
          onView={(chosen) => choose({ view: chosen })}
          choice="Which items"
        >
          <div className="ml-auto flex flex-wrap gap-2">
            <Button size="small" variant="secondary" asChild>
              <Link to="/stock/counter">Counter sale</Link>
            </Button>
            <Button size="small" variant="secondary" asChild>
              <Link to="/stock/counting">Count</Link>
            </Button>
            <Button size="small" asChild>
              <Link to="/stock/receive">Receive goods</Link>
            </Button>
          </div>
        </ListHeader>
        <div className="flex flex-wrap items-end justify-between">
          <SearchForm label="Name, SKU or barcode" onFind={(words) => choose({ q: words })} />
          {locations.length > 1 && (
            <LocationEntry
              className="w-56 px-6 py-4"
              label="Location"
              value={place}
              onChange={(chosen) => choose({ place: chosen })}
              locations={[everywhere, ...locations]}
            />
          )}
        </div>
        {page && (
          <PagedList
            isEmpty={page.levels.length === 0}
            empty={
              q || view !== "all"
                ? "Nothing is like that."
                : "The shop keeps no stock yet. It begins with a product whose stock is managed."
            }
            offset={offset}
            pageSize={page.limit}
            count={page.count}
            onTurn={turn}
            order="other"
          >
            <ul className="divide-y" aria-label="Items">
              {page.levels.map((level) => (
                <StockLevelItem key={level.item.inventory_item_id} level={level} onChanged={load} />
              ))}
            </ul>
          </PagedList>
        )}
      </Container>
    </div>
  );
};

export default StockPage;

export const config = defineRouteConfig({ label: "Stock", icon: ArchiveBox, rank: 2 });
