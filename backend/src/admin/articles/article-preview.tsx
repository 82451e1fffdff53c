import type { ArticlePreviewBlocks } from "../../api/admin/articles/preview/route";
import { Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { callAdmin } from "../call-admin";

const pauseMs = 400;

/** The body as readers will see it, made by the server with the code of its page; the look is the admin's own. */
export function ArticlePreview({ body }: { body: string }) {
  const [blocks, setBlocks] = useState<ArticlePreviewBlocks["blocks"]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      callAdmin<ArticlePreviewBlocks>("POST", "/admin/articles/preview", { body })
        .then((answer) => {
          if (!isCurrent) return;
          setBlocks(answer.blocks);
          setRefusal(null);
        })
        .catch((error: unknown) => {
          if (isCurrent) setRefusal(error instanceof Error ? error.message : String(error));
        });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [body]);
  return (
    <section aria-label="Preview" className="flex flex-col gap-2">
      {refusal && (
        <Text size="small" className="text-ui-fg-error" role="status">
          {refusal}
        </Text>
      )}
      <div className={prose} lang="en-GB">
        {blocks.map((block, index) =>
          block.kind === "html" ? (
            // safe: the server's pipeline lets no script, style or foreign attribute through
            <div key={index} dangerouslySetInnerHTML={{ __html: block.html }} />
          ) : (
            <p key={index} className="border-ui-border-strong rounded-md border border-dashed p-3">
              Advertisement: {block.handle}
            </p>
          ),
        )}
      </div>
      {blocks.length === 0 && !refusal && (
        <Text size="small" className="text-ui-fg-subtle">
          What you write appears here.
        </Text>
      )}
    </section>
  );
}

const prose = [
  "txt-medium max-w-prose break-words",
  "[&_h2]:h2-core [&_h2]:mb-2 [&_h2]:mt-6 [&_h3]:h3-core [&_h3]:mb-1 [&_h3]:mt-4 [&_p]:my-3",
  "[&_ul]:my-3 [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:my-3 [&_ol]:list-decimal [&_ol]:pl-6",
  "[&_a]:text-ui-fg-base [&_a]:underline [&_blockquote]:border-l-2 [&_blockquote]:pl-4",
  "[&_aside]:border-ui-border-strong [&_aside]:bg-ui-bg-subtle [&_aside]:my-4 [&_aside]:rounded-md [&_aside]:border [&_aside]:px-4 [&_aside]:py-1",
  "[&_img]:my-3 [&_img]:max-w-full [&_img]:rounded-md [&_table]:my-3 [&_td]:border [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:px-2 [&_th]:py-1 [&_th]:text-left",
].join(" ");
