import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { type ChangeEvent, useId, useState } from "react";
import type { LabelForEditing } from "../../workflows/label/read-label-for-editing";
import { callAdmin } from "../call-admin";
import { RefusalNote } from "./refusal-note";
import { TextEntry } from "./text-entry";
import { uploadPicture } from "./upload-picture";
import { useSaving } from "./use-saving";

interface ProductPicturesProps {
  productId: string;
  loaded: LabelForEditing;
  onSaved: (label: LabelForEditing) => void;
}

interface DraftPicture {
  id: string | null;
  url: string;
  alt: string;
}

/** What can be seen on each of the product's pictures, in words for whoever can't see it. */
export function ProductPictures({ productId, loaded, onSaved }: ProductPicturesProps) {
  const [draft, setDraft] = useState(() => draftOf(loaded));
  const { isBusy, refusal, during } = useSaving();
  const uploadId = useId();

  const save = () =>
    during(async () => {
      const saved = await callAdmin<LabelForEditing>("POST", `/admin/products/${productId}/pictures`, {
        pictures: draft,
      });
      setDraft(draftOf(saved));
      onSaved(saved);
      toast.success("The pictures are saved.");
    });
  const add = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    void during(async () => {
      const url = await uploadPicture(file);
      setDraft((pictures) => [...pictures, { id: null, url, alt: "" }]);
    });
    target.value = "";
  };

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Pictures in words</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Read out to whoever can’t see the picture, and shown when it does not load. Say what can be seen:
          “Amber bottle with a white cap on a stone”. No claims.
        </Text>
      </div>
      <form
        noValidate
        className="flex flex-col gap-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {draft.length === 0 && <Text size="small">The product has no picture yet.</Text>}
        <ol className="flex flex-col gap-4">
          {draft.map((picture, index) => (
            <li key={picture.url} className="grid grid-cols-[4rem_1fr] gap-3">
              <img
                src={picture.url}
                alt=""
                className="border-ui-border-base size-16 rounded-md border object-cover"
              />
              <TextEntry
                label={`What picture ${index + 1} shows`}
                error={picture.alt.trim() ? undefined : "It has no words yet."}
                value={picture.alt}
                onChange={(alt) => setDraft(draft.map((one, at) => (at === index ? { ...one, alt } : one)))}
              />
            </li>
          ))}
        </ol>
        <RefusalNote refusal={refusal} />
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div className="flex flex-col gap-1.5">
            <label htmlFor={uploadId} className="txt-small-plus">
              Add a picture
            </label>
            <input
              id={uploadId}
              type="file"
              accept="image/avif,image/jpeg,image/png,image/webp"
              disabled={isBusy}
              onChange={add}
              className="txt-small"
            />
          </div>
          <Button type="submit" size="small" isLoading={isBusy} disabled={draft.length === 0}>
            Save pictures
          </Button>
        </div>
      </form>
    </Container>
  );
}

function draftOf({ pictures }: LabelForEditing): DraftPicture[] {
  return pictures.map(({ id, url, alt }) => ({ id, url, alt: alt ?? "" }));
}
