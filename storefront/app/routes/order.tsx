export default function Order() {
  return <h1 className="page py-16 text-title">Order</h1>;
}
