import type { GuideFrame } from "@unsung/api/contract/guide";
import { pageHead } from "#/lib/head.ts";

/** The head of a page of the guide: its one address, and Article and BreadcrumbList as schema.org has them. */
export function guideHead(
  loaded: { frame: GuideFrame } | undefined,
  title = loaded?.frame.title,
): ReturnType<typeof pageHead> | Record<string, never> {
  if (loaded === undefined || title === undefined) return {};
  const { summary, url, crumbs } = loaded.frame;
  const { origin, pathname } = new URL(url);
  const publisher = { "@type": "Organization", name: "Unsung", url: origin };
  return pageHead({
    title,
    description: summary,
    canonical: url,
    structured: [
      {
        "@context": "https://schema.org",
        "@type": "Article",
        headline: title,
        description: summary,
        url,
        mainEntityOfPage: url,
        inLanguage: "en",
        isAccessibleForFree: true,
        author: publisher,
        publisher,
      },
      {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        itemListElement: [...crumbs, { title, path: pathname }].map((crumb, index) => ({
          "@type": "ListItem",
          position: index + 1,
          name: crumb.title,
          item: `${origin}${crumb.path}`,
        })),
      },
    ],
  });
}
