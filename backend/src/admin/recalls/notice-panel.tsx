import type {
  RecallDetail,
  RecallDetailResponse,
  RecallPreviewResponse,
  RecallWords,
} from "@balance/contracts/recall-desk";
import { Button, Prompt, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { countOf } from "../../workflows/recall/count-of";
import { callAdmin, CallRefused } from "../call-admin";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";
import { useAdminPage } from "../use-admin-page";
import { noticeFields } from "./recall-words";

interface NoticePanelProps {
  recall: RecallDetail;
  onChange: () => Promise<void>;
}

/** The notice: written here while nobody has been told, and as it goes out beside it. */
export function NoticePanel({ recall, onChange }: NoticePanelProps) {
  const preview = useAdminPage<RecallPreviewResponse>(`/admin/recalls/${recall.id}/preview`);
  if (recall.type === "withdrawal")
    return (
      <Text className="border-t px-6 py-8">
        A withdrawal reached nobody, so nobody is told. If people have these goods, open a recall of the same
        lots.
      </Text>
    );
  return (
    <div className="grid gap-6 border-t px-6 py-4 lg:grid-cols-2">
      {recall.state === "open" ? (
        <NoticeForm
          recall={recall}
          onSaved={async () => {
            await Promise.all([onChange(), preview.load()]);
          }}
        />
      ) : (
        <Text size="small">
          What people were told stands. {recall.people.mails_sent} mails are sent, {recall.people.mails_owed}{" "}
          on their way, {recall.people.mails_failed} failed: those people are under People, to be rung or
          written to. Whoever turns out to be reached later is told by itself.
        </Text>
      )}
      {preview.page && (
        <section aria-label="As it goes out">
          <Text weight="plus" className="mb-2">
            Subject: {preview.page.mail.subject}
          </Text>
          <pre className="txt-small whitespace-pre-wrap rounded border p-4 font-sans">
            {preview.page.mail.text}
          </pre>
        </section>
      )}
      {recall.state === "open" && preview.page && (
        <SendNotice recall={recall} isComplete={preview.page.missing.length === 0} onChange={onChange} />
      )}
    </div>
  );
}

/** To begin with, what every notice of this shop says. */
function firstWords(recall: RecallDetail): RecallWords {
  return {
    product_name: recall.product_name,
    brand: recall.brand,
    pack_sizes: recall.pack_sizes,
    where_to_find: recall.where_to_find,
    reason: recall.reason,
    risk_statement: recall.risk_statement,
    action: recall.action || "Put it in the bin",
    refund_terms: recall.refund_terms || "contact us for a full refund, with or without a receipt",
    contact: recall.contact,
  };
}

function NoticeForm({ recall, onSaved }: { recall: RecallDetail; onSaved: () => Promise<void> }) {
  const [words, setWords] = useState(() => firstWords(recall));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await callAdmin<RecallDetailResponse>("POST", `/admin/recalls/${recall.id}/notice`, words);
      setErrors({});
      toast.success("The notice is kept. Nobody has been told yet.");
      await onSaved();
    } catch (error) {
      if (!(error instanceof CallRefused) || Object.keys(error.fields).length === 0) throw error;
      setErrors(error.fields);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      aria-label="Notice"
      className="grid content-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(reportFailure);
      }}
    >
      {noticeFields.map(({ name, label, hint }) => (
        <TextEntry
          key={name}
          label={label}
          hint={hint}
          error={errors[name]}
          value={words[name]}
          onChange={(text) => setWords((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <Button type="submit" size="small" className="justify-self-start" isLoading={isBusy}>
        Save the notice
      </Button>
    </form>
  );
}

interface SendNoticeProps extends NoticePanelProps {
  isComplete: boolean;
}

function SendNotice({ recall, isComplete, onChange }: SendNoticeProps) {
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await callAdmin<RecallDetailResponse>("POST", `/admin/recalls/${recall.id}/send`);
      toast.success("The notice is on every page, and on its way to everybody.");
      await onChange();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-4 lg:col-span-2">
      <Prompt variant="danger">
        <Prompt.Trigger asChild>
          <Button size="small" variant="danger" disabled={!isComplete} isLoading={isBusy}>
            Send the notice
          </Button>
        </Prompt.Trigger>
        <Prompt.Content>
          <Prompt.Header>
            <Prompt.Title>Send the notice?</Prompt.Title>
            <Prompt.Description>
              The people of {countOf(recall.people.orders, "order")} get it by mail, and every page of the
              shop shows it. It can’t be changed after that.
            </Prompt.Description>
          </Prompt.Header>
          <Prompt.Footer>
            <Prompt.Cancel>Leave it</Prompt.Cancel>
            <Prompt.Action onClick={() => void send().catch(reportFailure)}>Send it</Prompt.Action>
          </Prompt.Footer>
        </Prompt.Content>
      </Prompt>
      <Text size="small" className="text-ui-fg-subtle">
        {isComplete
          ? "Read it aloud once before you send it."
          : "What is in brackets is still to be written."}
      </Text>
    </div>
  );
}
