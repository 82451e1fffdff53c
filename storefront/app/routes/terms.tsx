export default function Terms() {
  return <h1 className="page py-16 text-title">Terms</h1>;
}
