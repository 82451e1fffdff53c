import { articleLimits } from "@balance/contracts/article-desk";
import { useState } from "react";
import { FormDialog } from "../form-dialog";
import { TextEntry } from "../label/text-entry";
import { PictureUpload } from "./picture-upload";

interface FigureDialogProps {
  /** With the Markdown of the figure. */
  onInsert: (block: string) => void;
  onClose: () => void;
}

/** A picture for the text: nothing is written before it has words for those who don't see it. */
export function FigureDialog({ onInsert, onClose }: FigureDialogProps) {
  const [url, setUrl] = useState("");
  const [alt, setAlt] = useState("");
  const [caption, setCaption] = useState("");
  return (
    <FormDialog
      title="A picture in the text"
      explanation={<p className="sr-only">Upload a picture and say what it shows.</p>}
      deed="Put it into the text"
      cancel="Cancel"
      isComplete={url !== "" && alt.trim() !== ""}
      onSubmit={() => onInsert(figure(url, alt, caption))}
      onClose={onClose}
    >
      {url && <img src={url} alt={alt} className="max-h-60 self-start rounded-md border" />}
      <PictureUpload
        label={url ? "Choose another one" : "Choose a picture"}
        onUploaded={(picture) => setUrl(picture.url)}
      />
      <TextEntry
        label="What the picture shows"
        hint={`Needed: read aloud to those who don't see it. ${alt.length} of ${articleLimits.alt} characters.`}
        lines={2}
        value={alt}
        onChange={setAlt}
      />
      <TextEntry label="Caption, if it has one" value={caption} onChange={setCaption} />
    </FormDialog>
  );
}

/** What ends an attribute or a label of a directive early is written in another way. */
function figure(url: string, alt: string, caption: string): string {
  const inLabel = caption
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[[\]\\]/gu, "\\$&");
  const inQuotes = alt.trim().replace(/\s+/gu, " ").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `::figure${inLabel && `[${inLabel}]`}{src="${url}" alt="${inQuotes}"}`;
}
