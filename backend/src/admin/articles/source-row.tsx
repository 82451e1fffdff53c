import type { ArticleSource, CitedArticleSource } from "@balance/contracts/article-desk";
import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { ukMoment } from "../uk-moment";
import { AffectedPages } from "./affected-pages";
import { SourceForm } from "./source-form";
import { WithdrawSourceForm } from "./withdraw-source-form";

interface SourceRowProps {
  source: CitedArticleSource;
  onChanged: () => Promise<void>;
}

/** A source, where it is used, and what can be done about it. */
export function SourceRow({ source, onChanged }: SourceRowProps) {
  const [deed, setDeed] = useState<"change" | "withdraw" | null>(null);
  const done = async () => {
    setDeed(null);
    await onChanged();
  };
  return (
    <li className="flex flex-col gap-2 px-6 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 max-w-prose">
          <Text size="small" weight="plus">
            {source.key}{" "}
            {source.withdrawn_at && (
              <Badge size="2xsmall" color="red">
                Withdrawn
              </Badge>
            )}
          </Text>
          <Text size="small" className="break-words">
            {source.authors.replace(/\.$/u, "")}. {source.title}. {source.journal}{" "}
            {[source.year, source.locator].filter(Boolean).join(";")} <SourceAddress source={source} />
          </Text>
          {source.finding && <Text size="small">Found: {source.finding}</Text>}
          {source.limits && <Text size="small">Can't tell: {source.limits}</Text>}
          {source.withdrawn_at && (
            <Text size="small">
              {ukMoment(source.withdrawn_at)}: {source.withdrawn_reason}
            </Text>
          )}
          <Text size="small" className="text-ui-fg-subtle">
            <AffectedPages source={source} />
          </Text>
        </div>
        <div className="flex shrink-0 gap-2">
          <Button
            size="small"
            variant="secondary"
            aria-label={`Change ${source.key}`}
            onClick={() => setDeed("change")}
          >
            Change
          </Button>
          {!source.withdrawn_at && (
            <Button
              size="small"
              variant="secondary"
              aria-label={`Withdraw ${source.key}`}
              onClick={() => setDeed("withdraw")}
            >
              Withdraw
            </Button>
          )}
        </div>
      </div>
      {deed === "change" && (
        <SourceForm source={source} onSaved={() => void done()} onCancel={() => setDeed(null)} />
      )}
      {deed === "withdraw" && (
        <WithdrawSourceForm source={source} onDone={done} onCancel={() => setDeed(null)} />
      )}
    </li>
  );
}

function SourceAddress({ source: { doi, url } }: { source: ArticleSource }) {
  const address = doi ? `https://doi.org/${doi}` : url;
  if (!address) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer" className="text-ui-fg-base break-all underline">
      {doi ?? address}
    </a>
  );
}
