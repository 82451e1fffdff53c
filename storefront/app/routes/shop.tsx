export default function Shop() {
  return <h1 className="page py-16 text-title">Shop</h1>;
}
