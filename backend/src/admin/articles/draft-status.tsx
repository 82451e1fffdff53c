import { Button, Text } from "@medusajs/ui";
import { ukMoment } from "../uk-moment";
import type { ArticleDraft } from "./draft/use-article-draft";

/** Whether what is typed is safe, said aloud when it changes. */
export function DraftStatus({ draft }: { draft: ArticleDraft }) {
  const { state, saved, saveNow } = draft;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {state.kind === "saved" && `Saved ${ukMoment(saved.saved_at)} by ${saved.saved_by}`}
        {state.kind === "unsaved" && "Not saved yet"}
        {state.kind === "saving" && "Saving…"}
        {state.kind === "refused" && "Not saved: see below. What you typed is kept in this browser."}
        {state.kind === "waiting" &&
          `Not saved (${state.message}). What you typed is kept in this browser, and saving is tried again.`}
        {state.kind === "conflict" && "Not saved: somebody else changed the article."}
      </Text>
      {(state.kind === "waiting" || state.kind === "unsaved") && (
        <Button type="button" size="small" variant="secondary" onClick={() => void saveNow()}>
          Save now
        </Button>
      )}
    </div>
  );
}
