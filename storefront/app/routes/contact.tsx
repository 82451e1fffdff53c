export default function Contact() {
  return <h1 className="page py-16 text-title">Contact</h1>;
}
