import type { ArticleSource } from "@balance/contracts/article-desk";
import { Badge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { citedKeys } from "../../modules/article/cited-keys";

interface CitedSourcesProps {
  /** Those that the saved text cites, in the order of their numbers. */
  sources: ArticleSource[];
  body: string;
}

/** What the text cites, as readers will see it numbered; keys that no source has are named. */
export function CitedSources({ sources, body }: CitedSourcesProps) {
  const cited = citedKeys(body);
  return (
    <>
      {cited.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          The text cites nothing yet: put the cursor where a source belongs and choose it under “Source”.
        </Text>
      )}
      <ol className="list-decimal pl-5">
        {cited.map((key) => {
          const source = sources.find((one) => one.key === key);
          return (
            <li key={key} className="txt-small py-1">
              {source ? (
                <>
                  {source.authors.replace(/\.$/u, "")}. {source.title}. {source.journal}{" "}
                  {[source.year, source.locator].filter(Boolean).join(";")}{" "}
                  {source.withdrawn_at && (
                    <Badge size="2xsmall" color="red">
                      Withdrawn: {source.withdrawn_reason}
                    </Badge>
                  )}
                </>
              ) : (
                `${key}: saved in a moment, or no source has this name.`
              )}
            </li>
          );
        })}
      </ol>
      <Text size="small">
        <Link className="text-ui-fg-base underline" to="/articles/sources">
          All sources
        </Link>
        , to add, correct or withdraw one.
      </Text>
    </>
  );
}
