import { Button, Text } from "@medusajs/ui";
import { useId, useRef, useState } from "react";
import { sendFileToAdmin } from "../call-admin";
import type { ArticlePictureResponse } from "../../api/admin/article-pictures/route";

interface PictureUploadProps {
  label: string;
  onUploaded: (picture: ArticlePictureResponse) => void;
}

/** Sends a picture to the shop, or says why the shop does not take it. */
export function PictureUpload({ label, onUploaded }: PictureUploadProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (file: File) => {
    setBusy(true);
    setRefusal(null);
    try {
      const name = new URLSearchParams({ name: file.name.slice(-100) });
      onUploaded(
        await sendFileToAdmin<ArticlePictureResponse>(`/admin/article-pictures?${name.toString()}`, file),
      );
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-1">
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp,image/avif"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // the same file can be chosen again after it was mended
          if (file) void send(file).finally(() => input.current && (input.current.value = ""));
        }}
      />
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={isBusy}
          aria-describedby={`${id}-refusal`}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
      </div>
      <Text
        size="small"
        id={`${id}-refusal`}
        className="text-ui-fg-error"
        role={refusal ? "alert" : undefined}
      >
        {refusal}
      </Text>
    </div>
  );
}
