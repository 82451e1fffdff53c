import type { RecallDetail, RecallDetailResponse } from "@balance/contracts/recall-desk";
import { Container, Heading, Tabs, Text } from "@medusajs/ui";
import { useParams } from "react-router-dom";
import { NoticePanel } from "../../../recalls/notice-panel";
import { PeopleList } from "../../../recalls/people-list";
import { RecallStateBadge } from "../../../recalls/recall-state-badge";
import { RemedyPanel } from "../../../recalls/remedy-panel";
import { ReportPanel } from "../../../recalls/report-panel";
import { ukMoment } from "../../../uk-moment";
import { useAdminPage } from "../../../use-admin-page";
import { countOf } from "../../../../workflows/recall/count-of";

const tabs = { people: "People", notice: "Notice", replies: "Replies", report: "Report" };

/** One recall: whom it reached, what they are told, what they answered, and the whole account of it. */
const RecallPage = () => {
  const { id = "" } = useParams();
  const { page, load } = useAdminPage<RecallDetailResponse>(`/admin/recalls/${id}`);
  if (!page) return <Container className="px-6 py-8">Loading…</Container>;
  const { recall } = page;
  return (
    <Container className="divide-y p-0">
      <RecallHead recall={recall} />
      <Tabs defaultValue="people">
        <Tabs.List aria-label="Parts of the recall" className="px-6 py-4">
          {Object.entries(tabs).map(([value, name]) => (
            <Tabs.Trigger key={value} value={value}>
              {name}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="people">
          <PeopleList recall={recall} views={["all", "to_stop", "not_reached"]} onChange={load} />
        </Tabs.Content>
        <Tabs.Content value="notice">
          <NoticePanel key={recall.state} recall={recall} onChange={load} />
        </Tabs.Content>
        <Tabs.Content value="replies">
          <RemedyPanel recall={recall} onChange={load} />
        </Tabs.Content>
        <Tabs.Content value="report">
          <ReportPanel recall={recall} onChange={load} />
        </Tabs.Content>
      </Tabs>
    </Container>
  );
};

export default RecallPage;

function RecallHead({ recall }: { recall: RecallDetail }) {
  const { people } = recall;
  const unaccounted = recall.lots.reduce((sum, lot) => sum + Math.abs(lot.unaccounted), 0);
  return (
    <div className="grid gap-3 px-6 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <Heading>
          {recall.ref}: {recall.product_name}
        </Heading>
        <RecallStateBadge state={recall.state} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        Lot {recall.lots.map(({ code }) => code).join(", ")} · {recall.hazard} · opened{" "}
        {ukMoment(recall.opened_at)}
        {recall.notified_at && ` · people told ${ukMoment(recall.notified_at)}`}
        {recall.closed_at && ` · closed ${ukMoment(recall.closed_at)}`}
      </Text>
      <Text size="small">
        {countOf(people.sent_units, "unit")} went to {countOf(people.orders, "order")}.{" "}
        {people.held_units > 0 &&
          `${countOf(people.held_units, "unit")} packed for ${countOf(people.held_orders, "order")} and still here: stop them. `}
        {unaccounted === 0
          ? "Every unit is accounted for."
          : `${countOf(unaccounted, "unit")} not accounted for.`}
      </Text>
    </div>
  );
}
