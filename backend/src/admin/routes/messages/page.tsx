import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ChatBubbleLeftRight } from "@medusajs/icons";
import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import type {
  AdminContactMessage,
  AdminContactMessagesResponse,
} from "../../../api/admin/contact-messages/route";
import { callAdmin } from "../../call-admin";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { reportFailure } from "../../report-failure";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";
import { ukMoment } from "../../uk-moment";

const views = { new: "New", answered: "Answered", all: "All" };
type View = keyof typeof views;

const empty = {
  new: "Nothing new: every message has been answered.",
  answered: "No message has been marked as answered yet.",
  all: "Nobody has written yet. The form is on the shop’s contact page.",
};

/** What people wrote by the shop's contact form, so that none stays without an answer. */
const MessagesPage = () => {
  const { view, offset, choose, turn } = useListPart<{ view: View }>({ view: "new" });

  const query = new URLSearchParams({ offset: String(offset), ...(view !== "all" && { state: view }) });
  const { page, load } = useAdminPage<AdminContactMessagesResponse>(
    `/admin/contact-messages?${query.toString()}`,
  );

  const mark = async ({ id, state }: AdminContactMessage) => {
    await callAdmin("POST", `/admin/contact-messages/${id}`, {
      state: state === "new" ? "answered" : "new",
    });
    await load();
  };

  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Messages"
        explanation="Written by the shop’s contact form. Each has also gone to the shop’s mailbox."
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which messages"
      />
      {page && (
        <PagedList
          isEmpty={page.messages.length === 0}
          empty={empty[view]}
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
        >
          <ul className="divide-y" aria-label="Messages">
            {page.messages.map((message) => (
              <Message
                key={message.id}
                message={message}
                onMark={() => void mark(message).catch(reportFailure)}
              />
            ))}
          </ul>
        </PagedList>
      )}
    </Container>
  );
};

export default MessagesPage;

function Message({ message, onMark }: { message: AdminContactMessage; onMark: () => void }) {
  const { name, email, order_number, state, created_at } = message;
  const subject = order_number ? `Your message about order ${order_number}` : "Your message to Balance";
  return (
    <li className="flex flex-col gap-y-3 px-6 py-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 break-words">
          <Heading level="h2">{name}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            <a
              className="text-ui-fg-base underline"
              href={`mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}`}
            >
              {email}
            </a>
            {order_number && <> · about order {order_number}</>} ·{" "}
            <time dateTime={created_at}>{ukMoment(created_at)}</time>
          </Text>
        </div>
        <div className="flex shrink-0 items-center gap-3">
          <StatusBadge color={state === "new" ? "orange" : "green"}>
            {state === "new" ? "New" : "Answered"}
          </StatusBadge>
          <Button
            size="small"
            variant="secondary"
            onClick={onMark}
            aria-label={state === "new" ? `Mark as answered: ${name}` : `Mark as new: ${name}`}
          >
            {state === "new" ? "Mark as answered" : "Mark as new"}
          </Button>
        </div>
      </div>
      <Text className="max-w-3xl whitespace-pre-wrap break-words">{message.message}</Text>
    </li>
  );
}

export const config = defineRouteConfig({ label: "Messages", icon: ChatBubbleLeftRight, rank: 11 });
