import { type ReactNode, type RefObject, useId } from "react";
import { Button } from "./button.tsx";

interface DialogProps {
  /** Opened by `dialog.current?.showModal()`. */
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  children: ReactNode;
}

/**
 * A native modal: the browser keeps the focus inside, closes it on Escape and gives the focus back to what opened it.
 */
export function Dialog({ dialog, title, children }: DialogProps) {
  const id = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="m-auto w-full max-w-3xl rounded-large bg-surface p-5 text-ink shadow-lift backdrop:bg-deep/70 max-sm:max-w-[calc(100%-1.5rem)] sm:p-7"
    >
      <form method="dialog" className="mb-4 flex items-start justify-between gap-4">
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        <Button type="submit" tone="quiet" className="-my-2 -mr-3">
          Close
        </Button>
      </form>
      {children}
    </dialog>
  );
}
