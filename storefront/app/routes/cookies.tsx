export default function Cookies() {
  return <h1 className="page py-16 text-title">Cookies</h1>;
}
