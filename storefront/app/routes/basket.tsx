export default function Basket() {
  return <h1 className="page py-16 text-title">Basket</h1>;
}
