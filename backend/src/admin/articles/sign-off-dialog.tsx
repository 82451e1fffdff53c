import type { ArticleFinding } from "@balance/contracts/article-desk";
import { Button, FocusModal, Text } from "@medusajs/ui";
import { useState } from "react";
import { TextEntry } from "../label/text-entry";
import { useAdminPage } from "../use-admin-page";

interface SignOffDialogProps {
  findings: ArticleFinding[];
  /** "Publish now" */
  deed: string;
  onSign: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** A member of staff answers, under their own name, for what the guard wants a person to look at. */
export function SignOffDialog({ findings, deed, onSign, onClose }: SignOffDialogProps) {
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { page } = useAdminPage<{ user: { first_name: string; last_name: string; email: string } }>(
    "/admin/users/me",
  );
  const name = page && [page.user.first_name, page.user.last_name].filter(Boolean).join(" ");
  const sign = async () => {
    setBusy(true);
    await onSign(reason).finally(() => setBusy(false));
  };
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="overflow-y-auto">
          <form
            className="mx-auto flex w-full max-w-2xl flex-col gap-4 p-6"
            onSubmit={(event) => {
              event.preventDefault();
              void sign();
            }}
          >
            <FocusModal.Title>Sign off this text</FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small">
                The guard can't judge these places and asks for a person. Your answer is kept for good, with
                the text, under your name: {name || page?.user.email}.
              </Text>
            </FocusModal.Description>
            <ul className="flex flex-col gap-2">
              {findings.map((finding, index) => (
                <li key={index} className="border-ui-border-base rounded-md border p-3">
                  <Text size="small" weight="plus" className="break-words">
                    “{finding.excerpt}”
                  </Text>
                  <Text size="small">{finding.reason}</Text>
                </li>
              ))}
            </ul>
            <TextEntry
              label="Why this may stand"
              hint="What you checked, and against what."
              lines={3}
              value={reason}
              onChange={setReason}
            />
            <div className="flex justify-end gap-2">
              <Button type="button" size="small" variant="secondary" onClick={onClose}>
                Not now
              </Button>
              <Button type="submit" size="small" isLoading={isBusy} disabled={reason.trim().length < 3}>
                Sign off: {deed.toLowerCase()}
              </Button>
            </div>
          </form>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  );
}
