import type { ArticleCheck } from "@balance/contracts/article-desk";
import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons";
import { Heading, Text } from "@medusajs/ui";

/** What an article needs before it is published, and which of it is there. */
export function Checklist({ check }: { check: ArticleCheck | null }) {
  if (!check) return null;
  const done = check.checklist.filter(({ is_done }) => is_done).length;
  return (
    <section aria-label="Before publishing" className="flex flex-col gap-2">
      <Heading level="h3">Before publishing</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {done} of {check.checklist.length} done
      </Text>
      <ul className="flex flex-col gap-2">
        {check.checklist.map(({ id, label, is_done, hint }) => (
          <li key={id} className="flex items-start gap-2">
            {is_done ? (
              <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" aria-hidden />
            ) : (
              <CircleDottedLine className="text-ui-fg-subtle mt-0.5 shrink-0" aria-hidden />
            )}
            <div>
              <Text size="small">
                <span className="sr-only">{is_done ? "Done: " : "Missing: "}</span>
                {label}
              </Text>
              {!is_done && hint && (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {hint}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
