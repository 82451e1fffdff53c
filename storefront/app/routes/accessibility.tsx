export default function Accessibility() {
  return <h1 className="page py-16 text-title">Accessibility</h1>;
}
