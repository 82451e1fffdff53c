export default function Privacy() {
  return <h1 className="page py-16 text-title">Privacy</h1>;
}
