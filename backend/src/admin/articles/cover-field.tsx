import { articleLimits } from "@balance/contracts/article-desk";
import { Button, Text } from "@medusajs/ui";
import { TextEntry } from "../label/text-entry";
import type { ArticlePart } from "./article-part";
import { PictureUpload } from "./picture-upload";

/** The picture above the article, with words for those who don't see it. */
export function CoverField({ fields, change, errorOf }: ArticlePart) {
  const { cover } = fields;
  return (
    <>
      {cover?.url.startsWith("http") && (
        <img src={cover.url} alt={cover.alt} className="max-h-48 self-start rounded-md border" />
      )}
      {cover?.url.startsWith("shop:") && (
        <Text size="small">A drawing that comes with the shop: {cover.url.slice("shop:".length)}</Text>
      )}
      <div className="flex flex-wrap items-start gap-2">
        <PictureUpload
          label={cover ? "Replace the cover" : "Choose a cover"}
          onUploaded={({ url }) => change({ cover: { url, alt: cover?.alt ?? "" } })}
        />
        {cover && (
          <Button type="button" size="small" variant="transparent" onClick={() => change({ cover: null })}>
            Remove the cover
          </Button>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        JPEG, PNG, WebP or AVIF, at least 800 pixels wide, 12 MB and 40 megapixels at most. Where it was taken
        is not kept.
      </Text>
      {cover && (
        <TextEntry
          label="What the cover shows"
          hint={`Read aloud to those who don't see it. ${cover.alt.length} of ${articleLimits.alt} characters.`}
          error={errorOf("cover") ?? errorOf("cover.alt")}
          lines={2}
          value={cover.alt}
          onChange={(alt) => change({ cover: { ...cover, alt } })}
        />
      )}
    </>
  );
}
