export default function About() {
  return <h1 className="page py-16 text-title">About</h1>;
}
