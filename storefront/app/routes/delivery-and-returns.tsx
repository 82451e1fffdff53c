export default function DeliveryAndReturns() {
  return <h1 className="page py-16 text-title">DeliveryAndReturns</h1>;
}
