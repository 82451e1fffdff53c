export default function Product() {
  return <h1 className="page py-16 text-title">Product</h1>;
}
