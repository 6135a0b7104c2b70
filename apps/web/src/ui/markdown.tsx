import { clsx } from "clsx";

/** Text that people wrote, as HTML. `html` must come from the server's sanitizer: nothing else may be passed. */
export function Markdown({ html, className }: { html: string; className?: string }) {
  // eslint-disable-next-line react/no-danger
  return <div className={clsx("prose", className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
