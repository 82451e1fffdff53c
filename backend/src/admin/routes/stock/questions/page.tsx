import type { LotQuestionRow, LotQuestionsResponse } from "@balance/contracts/lot-desk";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { PagedList } from "../../../paged-list";
import { reportFailure } from "../../../report-failure";
import { AnswerDialog } from "../../../stock/answer-dialog";
import { lotName, signed } from "../../../stock/stock-words";
import { ukMoment } from "../../../uk-moment";
import { useAdminPage } from "../../../use-admin-page";
import { useListPart } from "../../../use-list-part";

/** Changes made on the engine's own screens, where only a person can say which lot it was. */
const QuestionsPage = () => {
  const { offset, turn } = useListPart({});
  const [answering, setAnswering] = useState<LotQuestionRow | null>(null);
  const { page, load } = useAdminPage<LotQuestionsResponse>(
    `/admin/lot-questions?answered=false&offset=${offset}`,
  );
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Which lot was it?</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Stock was changed where no lot can be given. Until somebody answers, the shop goes by the guess that
          stands here.
        </Text>
      </div>
      {page && (
        <PagedList
          isEmpty={page.questions.length === 0}
          empty="Nothing to answer."
          offset={offset}
          pageSize={page.limit}
          count={page.count}
          onTurn={turn}
          order="other"
        >
          <ul className="divide-y" aria-label="Questions">
            {page.questions.map((question) => (
              <li key={question.id} className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
                <div className="min-w-0 flex-1">
                  <h2 className="txt-compact-medium-plus">
                    {signed(question.quantity)} {question.item.title}
                  </h2>
                  <Text size="small">
                    Taken as{" "}
                    {question.posting.entries
                      .map(({ quantity, lot_code }) => `${signed(quantity)} of ${lotName(lot_code)}`)
                      .join(", ")}
                  </Text>
                  <Text size="small" className="text-ui-fg-subtle">
                    {question.location_name} · {ukMoment(question.asked_at)} · {question.posting.actor_name}
                  </Text>
                </div>
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={`Answer: ${signed(question.quantity)} ${question.item.title}`}
                  onClick={() => setAnswering(question)}
                >
                  Answer
                </Button>
              </li>
            ))}
          </ul>
        </PagedList>
      )}
      {answering && (
        <AnswerDialog
          question={answering}
          onDone={() => {
            setAnswering(null);
            load().catch(reportFailure);
          }}
          onClose={() => setAnswering(null)}
        />
      )}
    </Container>
  );
};

export default QuestionsPage;
