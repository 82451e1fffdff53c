export default function Articles() {
  return <h1 className="page py-16 text-title">Articles</h1>;
}
