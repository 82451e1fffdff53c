export default function Article() {
  return <h1 className="page py-16 text-title">Article</h1>;
}
