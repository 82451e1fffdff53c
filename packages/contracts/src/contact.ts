/** `POST /store/contact-messages`: what somebody writes to the shop by the form on `/contact`. */
export interface ContactMessageRequest {
  /** A random UUID that the page put into the form: the same form sent twice is one message. */
  form_id: string;
  name: string;
  /** Where the answer goes. */
  email: string;
  /** As typed, empty when left out. */
  order_number: string;
  message: string;
}

/** 201. Kept, and the mail to the shop is owed. 400 and 429 are a `RefusalResponse`. */
export interface ContactMessageResponse {
  received: true;
}

/** The most characters that each field takes. */
export const contactMessageLimits = { name: 100, email: 254, order_number: 32, message: 5000 };
