export default function CheckoutReturn() {
  return <h1 className="page py-16 text-title">CheckoutReturn</h1>;
}
