import type {
  ArticleSource,
  ArticleSourceFields,
  ArticleSourceResponse,
} from "@balance/contracts/article-desk";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin, CallRefused } from "../call-admin";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";

interface SourceFormProps {
  /** Left out for a new one. */
  source?: ArticleSource;
  onSaved: (source: ArticleSource) => void;
  onCancel: () => void;
}

const optional = ["locator", "doi", "url", "finding", "limits"] as const;
type Typed = Record<keyof ArticleSourceFields, string>;

/** A paper, a law or a page that articles cite: what it found, and what it can't tell. */
export function SourceForm({ source, onSaved, onCancel }: SourceFormProps) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(source));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const path = source ? `/admin/article-sources/${source.id}` : "/admin/article-sources";
      const answer = await callAdmin<ArticleSourceResponse>("POST", path, fieldsOf(typed));
      setErrors({});
      onSaved(answer.source);
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setErrors(Object.keys(error.fields).length > 0 ? error.fields : { key: error.message });
    } finally {
      setBusy(false);
    }
  };
  const entry = (name: keyof Typed, label: string, hint?: string, lines?: number) => (
    <TextEntry
      label={label}
      hint={hint}
      lines={lines}
      error={errors[name]}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  return (
    <form
      noValidate
      aria-label={source ? `Change ${source.key}` : "New source"}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(reportFailure);
      }}
    >
      <div className="grid gap-4 md:grid-cols-2">
        {entry("key", "Short name", "What :cite[…] names, such as parodi-2008.")}
        {entry("authors", "Authors")}
        {entry("title", "Title of the work", "Its own words; shown in the list of sources only.")}
        {entry("journal", "Journal, register or site")}
        {entry("year", "Year")}
        {entry("locator", "Volume and pages", "27:47-55")}
        {entry("doi", "DOI", "10.1159/000351376, without https:// before it.")}
        {entry("url", "Address, if it has no DOI")}
        {entry("finding", "What it found", "In your own words, with whom and how many.", 3)}
        {entry("limits", "What it can't tell", undefined, 3)}
      </div>
      {Object.keys(errors).length > 0 && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          Not saved: see the marked fields.
        </Text>
      )}
      <div className="flex justify-end gap-2">
        <Button type="button" size="small" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" size="small" isLoading={isBusy}>
          Save source
        </Button>
      </div>
    </form>
  );
}

function typedOf(source: ArticleSource | undefined): Typed {
  return {
    key: source?.key ?? "",
    authors: source?.authors ?? "",
    title: source?.title ?? "",
    journal: source?.journal ?? "",
    year: source?.year ? String(source.year) : "",
    locator: source?.locator ?? "",
    doi: source?.doi ?? "",
    url: source?.url ?? "",
    finding: source?.finding ?? "",
    limits: source?.limits ?? "",
  };
}

/** An empty text is no text; a year that is no number is sent as it is, for the shop to refuse. */
function fieldsOf(typed: Typed): object {
  const trimmed = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()]));
  const year = trimmed.year === "" ? null : Number(trimmed.year);
  return {
    ...trimmed,
    ...Object.fromEntries(optional.map((name) => [name, trimmed[name] || null])),
    year: Number.isNaN(year) ? trimmed.year : year,
  };
}
