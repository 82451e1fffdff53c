import { Text } from "@medusajs/ui";
import type { AdminClaimSignOff } from "../../api/admin/claim-sign-offs/route";
import { ukMoment } from "../uk-moment";

/** Who answered for which words, when, why, and by which version of the rules. */
export function SignOffLog({ signOffs }: { signOffs: AdminClaimSignOff[] }) {
  return (
    <ul className="divide-y" aria-label="Sign-offs">
      {signOffs.map((one) => (
        <li key={one.id} className="flex flex-col gap-1 px-6 py-4">
          <h2 className="txt-compact-medium-plus">
            {one.subject_name ?? one.subject_id}, {one.field}
          </h2>
          <Text size="small" className="max-w-3xl whitespace-pre-wrap break-words">
            “{one.text}”
          </Text>
          <Text size="small" className="max-w-3xl break-words">
            {one.actor_name}: {one.reason}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            <time dateTime={one.created_at}>{ukMoment(one.created_at)}</time>, rules {one.rules.join(", ")} of
            version {one.guard_version}
          </Text>
        </li>
      ))}
    </ul>
  );
}
