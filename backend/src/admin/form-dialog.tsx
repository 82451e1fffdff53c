import { XMark } from "@medusajs/icons";
import { Button, FocusModal, IconButton } from "@medusajs/ui";
import type { ReactNode } from "react";

interface FormDialogProps {
  title: string;
  /** What it is for, read out with the title; an element of its own. */
  explanation: ReactNode;
  /** Words of the button that sends it, and of the one that does nothing. */
  deed: string;
  cancel: string;
  isComplete: boolean;
  isBusy?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page: nothing happens before it is complete and sent. */
export function FormDialog(props: FormDialogProps) {
  const { title, explanation, deed, cancel, isComplete, isBusy = false, onSubmit, onClose, children } = props;
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <div className="border-ui-border-base border-b px-4 py-2">
          {/* the engine's own header has a button without a name */}
          <FocusModal.Close asChild>
            <IconButton type="button" size="small" variant="transparent" aria-label="Close">
              <XMark />
            </IconButton>
          </FocusModal.Close>
        </div>
        <FocusModal.Body className="overflow-y-auto">
          <form
            className="mx-auto flex w-full max-w-2xl flex-col gap-4 p-6"
            onSubmit={(event) => {
              event.preventDefault();
              if (isComplete) onSubmit();
            }}
          >
            <FocusModal.Title>{title}</FocusModal.Title>
            <FocusModal.Description asChild>{explanation}</FocusModal.Description>
            {children}
            <div className="flex justify-end gap-2">
              <Button type="button" size="small" variant="secondary" onClick={onClose}>
                {cancel}
              </Button>
              <Button type="submit" size="small" isLoading={isBusy} disabled={!isComplete}>
                {deed}
              </Button>
            </div>
          </form>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  );
}
