import type {
  ArticleCheck,
  ArticleForEditing,
  ArticleResponse,
  PreviewLinkResponse,
} from "@balance/contracts/article-desk";
import { Alert, Button, Heading, Input, Text, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin, CallRefused } from "../call-admin";
import { FieldFrame } from "../label/field-frame";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { ArticleStateBadge } from "./article-state-badge";
import { londonTime, momentInLondon } from "./draft/london-time";
import type { ArticleDraft } from "./draft/use-article-draft";
import { SignOffDialog } from "./sign-off-dialog";

interface PublishPanelProps {
  draft: ArticleDraft;
  check: ArticleCheck | null;
}

/** What a publication waits for a signature with: now, or at a time to come. */
interface Wanted {
  at: string | undefined;
  check: ArticleCheck;
}

/** Takes an article live, now or later, and off again. */
export function PublishPanel({ draft, check }: PublishPanelProps) {
  const { saved, saveNow, adopt } = draft;
  const [local, setLocal] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [link, setLink] = useState<PreviewLinkResponse | null>(null);
  const prompt = usePrompt();
  const moment = momentInLondon(local);
  const isLiveAsItIs =
    saved.state === "published" && !saved.has_unpublished_changes && draft.state.kind === "saved";

  /** On what is stored: nothing happens to a text that could not be saved. */
  const onSaved = async (deed: (article: ArticleForEditing) => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      const article = await saveNow();
      if (!article) throw new Error("The text could not be saved, so nothing was done. See above.");
      await deed(article);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const send = async (path: string, body: object, done: string) => {
    const { article } = await callAdmin<ArticleResponse>("POST", `/admin/articles/${saved.id}/${path}`, body);
    adopt(article);
    toast.success(done);
  };
  const publish = (at: string | undefined, reason?: string) =>
    onSaved(async ({ version }) => {
      const body = { version, ...(at && { at }), ...(reason && { sign_off: { reason } }) };
      try {
        await send("publish", body, at ? `It goes live on ${ukMoment(at)}.` : "It is live.");
        setWanted(null);
        setLocal("");
      } catch (error) {
        const refused = error instanceof CallRefused && (error.answer as { check?: ArticleCheck }).check;
        const needsSignature = refused && refused.verdict === "review" && !refused.signed_off;
        if (!needsSignature || reason) throw error;
        if (!refused.checklist.every(({ is_done }) => is_done)) throw error;
        setWanted({ at, check: refused });
      }
    });
  const unpublish = async () => {
    const isSure = await prompt({
      title: saved.live_path ? "Take this article off the shop?" : "Call the publication off?",
      description: saved.live_path
        ? "Its address says that the article is gone. The text stays here."
        : "The article stays a draft.",
      confirmText: saved.live_path ? "Unpublish" : "Call it off",
      cancelText: "Leave it",
    });
    if (!isSure) return;
    await onSaved(({ version }) =>
      send("unpublish", { version }, saved.live_path ? "It is off the shop." : "Called off."),
    );
  };
  const preview = () =>
    onSaved(async () => {
      const link = await callAdmin<PreviewLinkResponse>(
        "POST",
        `/admin/articles/${saved.id}/preview-link`,
        {},
      );
      setLink(link);
      await navigator.clipboard?.writeText(link.url).catch(() => undefined);
    });

  return (
    <section aria-label="Publication" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h3">Publication</Heading>
        <ArticleStateBadge state={saved.state} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {standing(saved)}
      </Text>
      {refusal && (
        <div role="alert">
          <Alert variant="error">{refusal}</Alert>
        </div>
      )}
      <Button
        type="button"
        size="small"
        isLoading={isBusy}
        disabled={isLiveAsItIs}
        onClick={() => void publish(undefined)}
      >
        {saved.live_path ? "Publish changes" : "Publish now"}
      </Button>
      <div className="flex flex-col gap-2">
        <FieldFrame
          label="Or publish on"
          hint={`Time in London (Europe/London); it is ${londonTime(new Date()).slice(11)} there now.`}
          error={local !== "" && !moment ? "This time does not exist in London." : undefined}
        >
          {(input) => (
            <Input
              {...input}
              type="datetime-local"
              size="small"
              min={londonTime(new Date())}
              value={local}
              onChange={(event) => setLocal(event.target.value)}
            />
          )}
        </FieldFrame>
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={!moment || isBusy}
          onClick={() => void publish(moment?.toISOString())}
        >
          Schedule
        </Button>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={isBusy}
          onClick={() => void preview()}
        >
          Preview link
        </Button>
        {(saved.live_path || saved.scheduled_for) && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={isBusy}
            onClick={() => void unpublish().catch(reportFailure)}
          >
            {saved.live_path ? "Unpublish" : "Call off"}
          </Button>
        )}
      </div>
      {link && (
        <Text size="small" role="status">
          <a className="text-ui-fg-base break-all underline" href={link.url} target="_blank" rel="noreferrer">
            Open the preview
          </a>
          . Whoever has the link can read this draft until {ukMoment(link.expires_at)}.
        </Text>
      )}
      {check && !check.may_publish && (
        <Text size="small" className="text-ui-fg-subtle">
          Something is missing still: see the list and the guard's marks below.
        </Text>
      )}
      {wanted && (
        <SignOffDialog
          findings={wanted.check.findings}
          deed={wanted.at ? "Schedule" : "Publish now"}
          onSign={(reason) => publish(wanted.at, reason)}
          onClose={() => setWanted(null)}
        />
      )}
    </section>
  );
}

function standing(saved: ArticleForEditing): string {
  const live =
    saved.live_path && saved.published_at
      ? `Live since ${ukMoment(saved.published_at)} at ${saved.live_path}.`
      : "";
  const planned = saved.scheduled_for
    ? `${live ? "A newer text goes" : "It goes"} live on ${ukMoment(saved.scheduled_for)}, London time.`
    : "";
  const newer =
    saved.has_unpublished_changes && (live || planned) ? "The draft has changes that are not in it." : "";
  return [live, planned, newer].filter(Boolean).join(" ") || "Nobody but staff can read it.";
}
