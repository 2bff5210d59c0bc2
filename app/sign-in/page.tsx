export default function Page() {
  return (
    <main>
      <h1>Sign in</h1>
    </main>
  );
}
