/** Joins the middlewares of all domains; each array lies beside its routes. */
import { defineMiddlewares } from "@medusajs/framework/http";
import { adminClaimsCheckMiddlewares } from "./admin/claims-check/middlewares";
import { adminArticlePictureMiddlewares } from "./admin/article-pictures/middlewares";
import { adminArticleSourceMiddlewares } from "./admin/article-sources/middlewares";
import { adminArticleMiddlewares } from "./admin/articles/middlewares";
import { adminClaimMiddlewares } from "./admin/claim-reviews/middlewares";
import { adminContactMessageMiddlewares } from "./admin/contact-messages/middlewares";
import { adminInventoryItemMiddlewares } from "./admin/inventory-items/middlewares";
import { adminLotMiddlewares } from "./admin/lots/middlewares";
import { adminDispatchMiddlewares } from "./admin/dispatch/middlewares";
import { adminMailMiddlewares } from "./admin/mails/middlewares";
import { adminOrderMiddlewares } from "./admin/orders/middlewares";
import { adminOrderPaymentMiddlewares } from "./admin/order-payments/middlewares";
import { adminPaymentTaskMiddlewares } from "./admin/payment-tasks/middlewares";
import { adminPaymentMiddlewares } from "./admin/payments/middlewares";
import { adminTaxDocumentMiddlewares } from "./admin/tax-documents/middlewares";
import { adminNewsletterMiddlewares } from "./admin/newsletter/middlewares";
import { adminReturnMiddlewares } from "./admin/returns/middlewares";
import { adminProductFileMiddlewares } from "./admin/product-files/middlewares";
import { adminLabelMiddlewares } from "./admin/products/label-middlewares";
import { adminPhoneOrderMiddlewares } from "./admin/phone-orders/middlewares";
import { adminRecallMiddlewares } from "./admin/recalls/middlewares";
import { adminTraderMiddlewares } from "./admin/trader/middlewares";
import { mailReportMiddlewares } from "./hooks/mail-reports/middlewares";
import { stripeHookMiddlewares } from "./hooks/stripe/middlewares";
import { answerErrors } from "./answer-errors";
import { sideDoorMiddlewares } from "./side-doors";
import { staticFileMiddlewares } from "./static/middlewares";
import { articleMiddlewares } from "./store/articles/middlewares";
import { basketMiddlewares } from "./store/baskets/middlewares";
import { catalogueMiddlewares } from "./store/catalogue/middlewares";
import { contactMessageMiddlewares } from "./store/contact-messages/middlewares";
import { newsletterMiddlewares } from "./store/newsletter/middlewares";
import { adminWelcomeCodeMiddlewares } from "./admin/welcome-codes/middlewares";
import { recallMiddlewares } from "./store/recalls/middlewares";
import { welcomeCodeMiddlewares } from "./store/welcome-codes/middlewares";
import { settlementMiddlewares } from "./store/settlements/middlewares";

export default defineMiddlewares({
  errorHandler: answerErrors,
  routes: [
    ...sideDoorMiddlewares,
    ...stripeHookMiddlewares,
    ...mailReportMiddlewares,
    ...staticFileMiddlewares,
    ...settlementMiddlewares,
    ...catalogueMiddlewares,
    ...articleMiddlewares,
    ...basketMiddlewares,
    ...contactMessageMiddlewares,
    ...newsletterMiddlewares,
    ...adminArticleMiddlewares,
    ...adminArticleSourceMiddlewares,
    ...adminArticlePictureMiddlewares,
    ...adminOrderMiddlewares,
    ...adminDispatchMiddlewares,
    ...adminReturnMiddlewares,
    ...adminPaymentMiddlewares,
    ...adminOrderPaymentMiddlewares,
    ...adminPaymentTaskMiddlewares,
    ...adminMailMiddlewares,
    ...adminContactMessageMiddlewares,
    ...adminTaxDocumentMiddlewares,
    ...adminNewsletterMiddlewares,
    ...adminTraderMiddlewares,
    ...adminLabelMiddlewares,
    ...adminProductFileMiddlewares,
    ...adminClaimsCheckMiddlewares,
    ...adminClaimMiddlewares,
    ...recallMiddlewares,
    ...adminRecallMiddlewares,
    ...adminPhoneOrderMiddlewares,
    ...adminInventoryItemMiddlewares,
    ...adminLotMiddlewares,
    ...welcomeCodeMiddlewares,
    ...adminWelcomeCodeMiddlewares,
  ],
});
