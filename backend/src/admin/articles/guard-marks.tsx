import type { ArticleCheck, ArticleFinding } from "@balance/contracts/article-desk";
import { Badge, Button, Heading, Text } from "@medusajs/ui";

interface GuardMarksProps {
  check: ArticleCheck | null;
  onShow: (finding: ArticleFinding) => void;
}

/** What the claims guard says about every text of the article; each mark in the body leads to its place. */
export function GuardMarks({ check, onShow }: GuardMarksProps) {
  return (
    <section aria-label="Claims guard" className="flex flex-col gap-2">
      <Heading level="h3">Claims guard</Heading>
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {check ? verdictWords(check) : "Reading…"}
      </Text>
      {check && check.findings.length > 0 && (
        <ul className="flex flex-col gap-2">
          {check.findings.map((finding, index) => (
            <li key={index} className="border-ui-border-base flex flex-col gap-1 rounded-md border p-2">
              <div className="flex flex-wrap items-center gap-2">
                <Badge size="2xsmall" color={finding.severity === "block" ? "red" : "orange"}>
                  {finding.severity === "block" ? "Must change" : "Needs a person's word"}
                </Badge>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {placeOf(finding.field)}
                </Text>
              </div>
              <Text size="small" weight="plus" className="break-words">
                “{finding.excerpt}”
              </Text>
              <Text size="small">
                {finding.reason} {finding.suggestion}
              </Text>
              {finding.field === "body" && (
                <div>
                  <Button
                    type="button"
                    size="small"
                    variant="transparent"
                    onClick={() => onShow(finding)}
                    aria-label={`Show “${finding.excerpt}” in the text`}
                  >
                    Show in the text
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function verdictWords({ verdict, findings, signed_off }: ArticleCheck): string {
  if (verdict === "pass") return "Nothing to say against this text.";
  if (verdict === "block")
    return `${findings.filter(({ severity }) => severity === "block").length} places must change before this can be published.`;
  if (signed_off) return `Signed off by ${signed_off.by}: ${signed_off.reason}`;
  return "A named person has to sign this text off before it is published.";
}

const places: Record<string, string> = {
  title: "Title",
  slug: "Address",
  standfirst: "Standfirst",
  body: "Text",
  cover: "Cover",
  topics: "Topics",
  products: "Why a product stands here",
  sources: "Title of a source",
};

function placeOf(field: string): string {
  return places[field.split(".")[0] ?? ""] ?? field;
}
