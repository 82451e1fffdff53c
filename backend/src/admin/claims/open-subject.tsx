import { Button, Prompt, StatusBadge, Text, toast } from "@medusajs/ui";
import type { AdminClaimSubject } from "../../api/admin/claim-reviews/route";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { JudgedText } from "./judged-text";
import { SignOffForm } from "./sign-off-form";
import { subjectAddress } from "./subject-address";

interface OpenSubjectProps {
  subject: AdminClaimSubject;
  onChanged: () => Promise<void>;
}

/** A product or category with its texts that may not stand as they are, and what can be done. */
export function OpenSubject({ subject, onChanged }: OpenSubjectProps) {
  const { kind, id, name, is_published, open_texts, fell_at } = subject;
  const doubtful = open_texts.flatMap(({ verdict, digest }) =>
    verdict === "review" && digest ? digest : [],
  );
  const address = subjectAddress(kind, id);
  const unpublish = async () => {
    await callAdmin("POST", `/admin/claim-reviews/${kind}/${id}/unpublish`);
    toast.success(`${name} is off the shop.`);
    await onChanged();
  };
  return (
    <li className="flex flex-col gap-4 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="txt-compact-medium-plus">
            {address ? (
              <a className="underline" href={address}>
                {name}
              </a>
            ) : (
              name
            )}
          </h2>
          <StatusBadge color={is_published ? "red" : "grey"}>
            {is_published ? "On the shop" : "Not on the shop"}
          </StatusBadge>
          {fell_at && (
            <Text size="small" className="text-ui-fg-subtle">
              fell {ukMoment(fell_at)}
            </Text>
          )}
        </div>
        {is_published && (
          <Prompt>
            <Prompt.Trigger asChild>
              <Button size="small" variant="danger" aria-label={`Unpublish: ${name}`}>
                Unpublish
              </Button>
            </Prompt.Trigger>
            <Prompt.Content>
              <Prompt.Header>
                <Prompt.Title>Unpublish {name}?</Prompt.Title>
                <Prompt.Description>
                  Shoppers no longer see it. It comes back once its texts are mended or answered for and
                  somebody publishes it.
                </Prompt.Description>
              </Prompt.Header>
              <Prompt.Footer>
                <Prompt.Cancel>Leave it</Prompt.Cancel>
                <Prompt.Action onClick={() => void unpublish().catch(reportFailure)}>Unpublish</Prompt.Action>
              </Prompt.Footer>
            </Prompt.Content>
          </Prompt>
        )}
      </div>
      {open_texts.map((text, index) => (
        // two pictures may say the same
        <JudgedText key={index} {...text} />
      ))}
      {doubtful.length > 0 && <SignOffForm subject={subject} digests={doubtful} onDone={onChanged} />}
    </li>
  );
}
