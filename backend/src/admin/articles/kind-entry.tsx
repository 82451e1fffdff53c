import { articleKinds, type ArticleKind } from "@balance/contracts/article-desk";
import { Select } from "@medusajs/ui";
import { FieldFrame } from "../label/field-frame";
import { kindWords } from "./article-words";

interface KindEntryProps {
  label: string;
  kind: ArticleKind;
  error: string | undefined;
  onChange: (kind: ArticleKind) => void;
}

/** What an article has to do with what is sold, chosen by staff; it says what the choice means. */
export function KindEntry({ label, kind, error, onChange }: KindEntryProps) {
  return (
    <FieldFrame label={label} hint={kindWords[kind].hint} error={error}>
      {(input) => (
        <Select size="small" value={kind} onValueChange={(chosen) => onChange(chosen as ArticleKind)}>
          <Select.Trigger {...input}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {articleKinds.map((one) => (
              <Select.Item key={one} value={one}>
                {kindWords[one].name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FieldFrame>
  );
}
