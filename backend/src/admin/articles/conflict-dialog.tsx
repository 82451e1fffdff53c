import type { ArticleFields, ArticleForEditing } from "@balance/contracts/article-desk";
import { Button, FocusModal, Text, toast } from "@medusajs/ui";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { CompareTexts } from "./compare-texts";
import { fieldsAsText } from "./draft/fields-as-text";

interface ConflictDialogProps {
  current: ArticleForEditing;
  mine: ArticleFields;
  onResolve: (choice: "theirs" | "mine") => void;
}

/** Two people wrote on one article. Nothing has been overwritten, and one of them decides. */
export function ConflictDialog({ current, mine, onResolve }: ConflictDialogProps) {
  const copy = async () => {
    await navigator.clipboard.writeText(fieldsAsText(mine));
    toast.success("Your text is in the clipboard.");
  };
  return (
    <FocusModal open>
      <FocusModal.Content onEscapeKeyDown={(event) => event.preventDefault()}>
        <FocusModal.Header>
          <div className="flex flex-wrap justify-end gap-2">
            <Button size="small" variant="secondary" onClick={() => void copy().catch(reportFailure)}>
              Copy mine
            </Button>
            <Button size="small" variant="secondary" onClick={() => onResolve("theirs")}>
              Take theirs
            </Button>
            <Button size="small" onClick={() => onResolve("mine")}>
              Save mine after theirs
            </Button>
          </div>
        </FocusModal.Header>
        <FocusModal.Body className="flex flex-col gap-4 overflow-y-auto p-6">
          <FocusModal.Title>Somebody else changed this article</FocusModal.Title>
          <FocusModal.Description asChild>
            <Text size="small">
              {current.saved_by} saved it on {ukMoment(current.saved_at)}, while your text was not saved yet.
              Nothing has been overwritten. If you save yours, theirs stays among the revisions; if you take
              theirs, copy yours first.
            </Text>
          </FocusModal.Description>
          <CompareTexts
            before={fieldsAsText(current)}
            after={fieldsAsText(mine)}
            beforeName={`Saved by ${current.saved_by}`}
            afterName="Yours"
          />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  );
}
