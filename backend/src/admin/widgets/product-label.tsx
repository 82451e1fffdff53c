import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui";
import { useEffect, useState } from "react";
import type { LabelForEditing } from "../../workflows/label/read-label-for-editing";
import { callAdmin, CallRefused } from "../call-admin";
import { CompletenessMeter } from "../label/completeness-meter";
import { LabelEditor } from "../label/label-editor";
import { ProductPictures } from "../label/product-pictures";
import { RefusalNote } from "../label/refusal-note";
import { reportFailure } from "../report-failure";

/** The product's label: what the law wants before it is sold. */
const ProductLabelWidget = ({ data: { id, status, updated_at } }: DetailWidgetProps<AdminProduct>) => {
  const [loaded, setLoaded] = useState<LabelForEditing | null>(null);
  const [wantsLabel, setWantsLabel] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  // kind, texts and variants are edited beside this: what they lack is asked again
  useEffect(() => {
    callAdmin<LabelForEditing>("GET", `/admin/products/${id}/label`).then(setLoaded).catch(reportFailure);
  }, [id, status, updated_at]);

  const publish = async () => {
    try {
      await callAdmin("POST", `/admin/products/${id}`, { status: "published" });
      setRefusal(null);
      toast.success("Published.");
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setRefusal(error.message);
    }
    setLoaded(await callAdmin<LabelForEditing>("GET", `/admin/products/${id}/label`));
  };

  if (!loaded) return null;
  const hasEditor = loaded.duty === "own_label" || loaded.version !== null || wantsLabel;
  const stopped = loaded.gaps.some(({ stops }) => stops === "publish");
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between gap-4 px-6 py-4">
          <Heading level="h2">Label</Heading>
          <div className="flex items-center gap-3">
            <StatusBadge color={stopped ? "red" : loaded.gaps.length > 0 ? "orange" : "green"}>
              {stopped ? "Can’t be published" : loaded.gaps.length > 0 ? "Can’t be sold yet" : "Complete"}
            </StatusBadge>
            {loaded.status === "published" ? (
              <Text size="small">Published</Text>
            ) : (
              <Button size="small" variant="secondary" onClick={() => void publish().catch(reportFailure)}>
                Publish
              </Button>
            )}
          </div>
        </div>
        <RefusalNote refusal={refusal} className="px-6 py-4" />
        {hasEditor ? (
          <LabelEditor
            // variants that were added or taken away since begin a new form
            key={loaded.variants.map((variant) => variant.id).join()}
            productId={id}
            loaded={loaded}
            onSaved={setLoaded}
          />
        ) : (
          <div className="flex flex-col gap-3 px-6 py-4">
            <Text size="small">
              {loaded.duty === "none"
                ? `A product of the type “${loaded.kind}” is no food and needs no label.`
                : "A set bears the labels of the products it is made of."}
            </Text>
            <CompletenessMeter gaps={loaded.gaps} />
            <div>
              <Button size="small" variant="secondary" onClick={() => setWantsLabel(true)}>
                Give it a label all the same
              </Button>
            </div>
          </div>
        )}
      </Container>
      <ProductPictures
        // pictures that were added or taken away since begin a new form
        key={loaded.pictures.map((picture) => picture.id).join()}
        productId={id}
        loaded={loaded}
        onSaved={setLoaded}
      />
    </>
  );
};

export const config = defineWidgetConfig({ zone: "product.details.after" });

export default ProductLabelWidget;
