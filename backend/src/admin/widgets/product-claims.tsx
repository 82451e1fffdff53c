import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import type { AdminClaimTextsResponse } from "../../api/admin/claim-reviews/[kind]/[id]/route";
import { JudgedText } from "../claims/judged-text";
import { SignOffForm } from "../claims/sign-off-form";
import { useAdminPage } from "../use-admin-page";

/** What the guard says of the product's title, description, handle, alternative texts, metadata and label. */
const ProductClaimsWidget = ({ data }: DetailWidgetProps<AdminProduct>) => {
  // asked again when something on this page was saved
  const changed = new URLSearchParams({ at: String(data.updated_at) });
  const { page, load } = useAdminPage<AdminClaimTextsResponse>(
    `/admin/claim-reviews/product/${data.id}?${changed.toString()}`,
  );
  if (!page) return null;
  const found = page.texts.filter(({ verdict }) => verdict !== "pass");
  const open = found.filter(({ is_answered }) => !is_answered);
  const digests = open.flatMap(({ verdict, digest }) => (verdict === "review" ? digest : []));
  const isBarred = open.some(({ verdict }) => verdict === "block");
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">Claims in its texts</Heading>
        <StatusBadge color={isBarred ? "red" : open.length > 0 ? "orange" : "green"}>
          {isBarred ? "Barred words" : open.length > 0 ? "Needs a sign-off" : "Nothing to mend"}
        </StatusBadge>
      </div>
      <div className="flex flex-col gap-4 px-6 py-4">
        {found.length === 0 && (
          <Text size="small">{page.texts.length} texts were read, and none says what it may not.</Text>
        )}
        {found.map(({ is_answered, ...text }, index) => (
          // two pictures may say the same
          <JudgedText key={index} {...text} note={is_answered ? "signed off" : undefined} />
        ))}
        {digests.length > 0 && (
          <SignOffForm
            subject={{ kind: "product", id: data.id, name: data.title }}
            digests={digests}
            onDone={load}
          />
        )}
      </div>
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "product.details.after" });

export default ProductClaimsWidget;
