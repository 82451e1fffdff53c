import type { LotResponse } from "@balance/contracts/lot-desk";
import { Container, Text } from "@medusajs/ui";
import { useParams } from "react-router-dom";
import { LotDesk } from "../../../../stock/lot-desk";
import { useAdminPage } from "../../../../use-admin-page";

/** One lot, and all that can be done with it. */
const LotPage = () => {
  const { id = "" } = useParams();
  const { page, load } = useAdminPage<LotResponse>(`/admin/lots/${id}`);
  if (page?.lot.id !== id)
    return (
      <Container>
        <Text role="status">Opening the lot…</Text>
      </Container>
    );
  return <LotDesk key={id} page={page} onChanged={load} />;
};

export default LotPage;
