/** Two lifelines with a request and its response. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 22 22" aria-hidden>
      <path className="logo-lane" d="M4.5 1.5v19M17.5 1.5v19" />
      <path className="logo-request" d="M4.5 5.5 16.2 8.6" />
      <path className="logo-response" d="M17.5 11.5 5.8 14.6" />
    </svg>
  );
}
