/** @import {Elements} from "./elements.js" */
import { Emitter } from "./emitter.js";

/** No wallets on a test machine: says so and takes no room, as the real one does where no wallet is set up. */
export class ExpressCheckoutElement extends Emitter {
  #group;
  /** @param {Elements} group */
  constructor(group) {
    super();
    this.#group = group;
  }
  mount() {
    setTimeout(() =>
      this.emit("ready", { elementType: "expressCheckout", availablePaymentMethods: undefined }),
    );
  }
  update() {
    return this;
  }
  unmount() {}
  destroy() {
    this.#group.forget(this);
  }
}
