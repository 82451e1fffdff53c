import type {
  RecallDetail,
  RecallPeopleResponse,
  RecallPeopleView,
  RecallPerson,
} from "@balance/contracts/recall-desk";
import { Select } from "@medusajs/ui";
import { PagedList } from "../paged-list";
import { SearchForm } from "../search-form";
import { useAdminPage } from "../use-admin-page";
import { useListPart } from "../use-list-part";
import { PersonRow } from "./person-row";
import { RecallTable } from "./recall-table";
import { viewWords } from "./recall-words";

interface PeopleListProps {
  recall: RecallDetail;
  /** Those that staff choose from; the first is shown first. */
  views: RecallPeopleView[];
  onChange: () => Promise<void>;
}

/** The orders that the lots reached, each with its mail, its answer and what can be done. */
export function PeopleList({ recall, views, onChange }: PeopleListProps) {
  const { view, q, offset, choose, turn } = useListPart<{ view: RecallPeopleView; q: string }>({
    view: views[0]!,
    q: "",
  });
  const query = new URLSearchParams({ view, q, offset: String(offset) });
  const { page, load } = useAdminPage<RecallPeopleResponse>(
    `/admin/recalls/${recall.id}/people?${query.toString()}`,
  );
  const changed = async () => {
    await Promise.all([load(), onChange()]);
  };
  return (
    <div className="divide-y border-t">
      <div className="flex flex-wrap items-end justify-between gap-4 pr-6">
        <SearchForm
          label="Name, address or order number, or a part of it"
          onFind={(words) => choose({ q: words })}
        />
        <div className="px-6 py-4">
          <Select value={view} onValueChange={(value) => choose({ view: value as RecallPeopleView })}>
            <Select.Trigger className="w-56" aria-label="Which orders">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {views.map((value) => (
                <Select.Item key={value} value={value}>
                  {viewWords[value]}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      {page && (
        <PagedList
          isEmpty={page.people.length === 0}
          empty="No order is like that."
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
          order="other"
        >
          <RecallTable headings={["Order", "Who", "Units", "Told", "Answer", "Given"]} deeds="What to do">
            {page.people.map((person: RecallPerson) => (
              <PersonRow key={person.id} recallId={recall.id} person={person} onChange={changed} />
            ))}
          </RecallTable>
        </PagedList>
      )}
    </div>
  );
}
