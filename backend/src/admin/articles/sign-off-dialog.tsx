import type { ArticleFinding } from "@balance/contracts/article-desk";
import { shortestReason } from "../../workflows/claim-review/shortest-reason";
import { Text } from "@medusajs/ui";
import { useState } from "react";
import { FormDialog } from "../form-dialog";
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
    <FormDialog
      title="Sign off this text"
      explanation={
        <Text size="small">
          The guard can't judge these places and asks for a person. Your answer is kept for good, with the
          text, under your name: {name || page?.user.email}.
        </Text>
      }
      deed={`Sign off: ${deed.toLowerCase()}`}
      cancel="Not now"
      isComplete={reason.trim().length >= shortestReason}
      isBusy={isBusy}
      onSubmit={() => void sign()}
      onClose={onClose}
    >
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
        label={`Why this may stand, at least ${shortestReason} letters`}
        hint="What you checked, and against what."
        lines={3}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
