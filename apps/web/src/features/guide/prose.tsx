import type { GuideHtml } from "@unsung/api/contract/guide";
import { useRouter } from "@tanstack/react-router";
import { clsx } from "clsx";
import { type MouseEvent } from "react";

/** Text of the catalogue, as the server rendered it. Its links to pages of ours go there without loading anew. */
export function Prose({ html, className }: { html: GuideHtml; className?: string }) {
  const router = useRouter();

  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const path = link?.getAttribute("href");
    if (!path?.startsWith("/") || isForTheBrowser(event)) return;
    event.preventDefault();
    void router.navigate({ to: path });
  }

  return (
    // The links inside are links: keyboard and pointer reach them, this only takes them over.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={clsx("guide-prose", className)}
      onClick={follow}
      // eslint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A new tab, a download, another button: the browser knows better. */
function isForTheBrowser(event: MouseEvent): boolean {
  return (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  );
}

/** A text of one paragraph that holds no more than `code`. */
export function Words({ html, className }: { html: GuideHtml; className?: string }) {
  return (
    <span
      className={clsx("guide-words", className)}
      // eslint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Such texts as a list. */
export function WordList({
  items,
  className,
}: {
  items: readonly GuideHtml[];
  className?: string;
}) {
  return (
    <ul className={clsx("guide-list", className)}>
      {items.map((item) => (
        <li key={item}>
          <Words html={item} />
        </li>
      ))}
    </ul>
  );
}
