/** `POST /store/welcome-codes/send-again`: a person wants the mail with their code once more. */
export interface SendCodeAgainRequest {
  email: string;
}

/** 202 for every address. 400 and 429 are a `RefusalResponse` and say nothing about the address either. */
export interface SendCodeAgainResponse {
  accepted: true;
}
