import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ShieldCheck } from "@medusajs/icons";
import { Container } from "@medusajs/ui";
import type { AdminClaimsResponse } from "../../../api/admin/claim-reviews/route";
import type { AdminClaimSignOffsResponse } from "../../../api/admin/claim-sign-offs/route";
import { OpenSubject } from "../../claims/open-subject";
import { UsedClaims } from "../../claims/used-claims";
import { SignOffLog } from "../../claims/sign-off-log";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { SearchForm } from "../../search-form";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";

const views = { review: "To sign off", fallen: "Fallen", used: "In use", log: "Log" };
type View = keyof typeof views;

const explanations: Record<View, string> = {
  review: "Words that the rules leave to a person. They are published once somebody answers for them.",
  fallen: "Found wanting while it was on the shop: the rules, a recipe or the register of claims changed.",
  used: "What would have to change if a claim were withdrawn from the register: every page that makes it.",
  log: "Who answered for which words. Nothing here can be changed or deleted.",
};

/** Texts that wait for somebody's answer, those that have fallen, and who has answered for what. */
const ClaimsPage = () => {
  const { view, q, offset, choose, turn } = useListPart<{ view: View; q: string }>({ view: "review", q: "" });

  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Claims"
        explanation={explanations[view]}
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which texts"
      />
      <SearchForm
        label={view === "used" ? "Claim, or a part of it" : "Name, or a part of it"}
        onFind={(words) => choose({ q: words })}
      />
      {view === "log" && <Log q={q} offset={offset} onTurn={turn} />}
      {view === "used" && <UsedClaims q={q} />}
      {(view === "review" || view === "fallen") && (
        <OpenList key={view} view={view} q={q} offset={offset} onTurn={turn} />
      )}
    </Container>
  );
};

export default ClaimsPage;

interface ListProps {
  q: string;
  offset: number;
  onTurn: (offset: number) => void;
}

function OpenList({ view, q, offset, onTurn }: ListProps & { view: "review" | "fallen" }) {
  const query = new URLSearchParams({ view, q, offset: String(offset) });
  const { page, load } = useAdminPage<AdminClaimsResponse>(`/admin/claim-reviews?${query.toString()}`);
  if (!page) return null;
  return (
    <PagedList
      isEmpty={page.subjects.length === 0}
      empty={view === "review" ? "Nothing waits for an answer." : "Nothing has fallen."}
      offset={offset}
      pageSize={page.page_size}
      count={page.count}
      onTurn={onTurn}
    >
      <ul className="divide-y" aria-label="Texts">
        {page.subjects.map((subject) => (
          <OpenSubject key={`${subject.kind} ${subject.id}`} subject={subject} onChanged={load} />
        ))}
      </ul>
    </PagedList>
  );
}

function Log({ q, offset, onTurn }: ListProps) {
  const query = new URLSearchParams({ q, offset: String(offset) });
  const { page } = useAdminPage<AdminClaimSignOffsResponse>(`/admin/claim-sign-offs?${query.toString()}`);
  if (!page) return null;
  return (
    <PagedList
      isEmpty={page.sign_offs.length === 0}
      empty="Nobody has signed off anything yet."
      offset={offset}
      pageSize={page.page_size}
      count={page.count}
      onTurn={onTurn}
    >
      <SignOffLog signOffs={page.sign_offs} />
    </PagedList>
  );
}

export const config = defineRouteConfig({ label: "Claims", icon: ShieldCheck, rank: 7 });
