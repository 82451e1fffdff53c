export default function Checkout() {
  return <h1 className="page py-16 text-title">Checkout</h1>;
}
