import type { CertificateResponse, ChangeResponse, LotRow } from "@balance/contracts/lot-desk";
import { Button, toast } from "@medusajs/ui";
import { useId, useRef, useState } from "react";
import { sendFileToAdmin } from "../call-admin";
import { RefusalNote } from "../label/refusal-note";
import { useKeyedCall } from "./use-keyed-call";

interface CertificateUploadProps {
  lot: LotRow;
  onDone: (answer: ChangeResponse) => void;
}

/** Ties the certificate of a lot to it, as the supplier gave it. */
export function CertificateUpload({ lot, onDone }: CertificateUploadProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isUploading, setUploading] = useState(false);
  const [refusedFile, setRefusedFile] = useState<string | null>(null);
  const { isBusy, refusal, send } = useKeyedCall();
  const attach = async (file: File) => {
    setUploading(true);
    setRefusedFile(null);
    try {
      const name = new URLSearchParams({ name: file.name.slice(-100) });
      const { certificate } = await sendFileToAdmin<CertificateResponse>(
        `/admin/lot-certificates?${name.toString()}`,
        file,
      );
      const answer = await send<ChangeResponse>(`/admin/lots/${lot.id}`, {
        certificate,
        reason: lot.certificate ? "Certificate replaced" : "Certificate attached",
      });
      if (!answer) return;
      toast.success("Attached.");
      onDone(answer);
    } catch (error) {
      setRefusedFile(error instanceof Error ? error.message : String(error));
    } finally {
      setUploading(false);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <div>
        <input
          ref={input}
          id={id}
          type="file"
          hidden
          aria-label="Certificate file"
          accept="application/pdf,image/jpeg,image/png"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // the same file can be chosen again after a refusal
            if (file) void attach(file).finally(() => input.current && (input.current.value = ""));
          }}
        />
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={isUploading || isBusy}
          onClick={() => input.current?.click()}
        >
          {lot.certificate ? "Replace the certificate" : "Attach a certificate"}
        </Button>
      </div>
      <RefusalNote refusal={refusedFile ?? refusal} />
    </div>
  );
}
