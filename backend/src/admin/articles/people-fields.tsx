import type { ArticlePerson } from "@balance/contracts/article-desk";
import { Input } from "@medusajs/ui";
import { FieldFrame } from "../label/field-frame";
import { TextEntry } from "../label/text-entry";
import type { ArticlePart } from "./article-part";

const nobody: ArticlePerson = { name: "", role: "" };

/** Who wrote it, and who has read it against its sources. */
export function PeopleFields({ fields, change, errorOf }: ArticlePart) {
  const { author, reviewer } = fields;
  const review = (changed: Partial<ArticlePerson>) => {
    const next = { ...(reviewer ?? nobody), ...changed };
    change({ reviewer: next.name === "" && next.role === "" ? null : next });
  };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextEntry
        label="Author"
        error={errorOf("author")}
        value={author.name}
        onChange={(name) => change({ author: { ...author, name } })}
      />
      <TextEntry
        label="What the author does"
        value={author.role}
        onChange={(role) => change({ author: { ...author, role } })}
      />
      <TextEntry
        label="Reviewer"
        error={errorOf("reviewer")}
        value={reviewer?.name ?? ""}
        onChange={(name) => review({ name })}
      />
      <TextEntry
        label="What the reviewer does"
        value={reviewer?.role ?? ""}
        onChange={(role) => review({ role })}
      />
      <FieldFrame
        label="Reviewed on"
        hint="The day it was last read against its sources."
        error={errorOf("reviewed_on")}
      >
        {(input) => (
          <Input
            {...input}
            type="date"
            size="small"
            value={fields.reviewed_on ?? ""}
            onChange={(event) => change({ reviewed_on: event.target.value || null })}
          />
        )}
      </FieldFrame>
    </div>
  );
}
