import { ClientOnly, getRouteApi } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { Landing } from "#/features/landing/landing.tsx";
import { PostList } from "#/features/job-post/post-list.tsx";
import { Skeleton } from "#/ui/states.tsx";

const route = getRouteApi("/public/");

/** The editor and the engine come after the page: who only reads does not wait for them. */
const WarmUp = lazy(async () => ({
  default: (await import("#/features/practice/warm-up.tsx")).WarmUp,
}));

/** The start page. */
export function LandingRoute(): ReactNode {
  const posts = route.useLoaderData();
  const waiting = <Skeleton lines={6} label="Loading the warm-up" className="py-6" />;
  return (
    <Landing
      warmUp={
        <ClientOnly fallback={waiting}>
          <Suspense fallback={waiting}>
            <WarmUp />
          </Suspense>
        </ClientOnly>
      }
      jobs={posts.items.length === 0 ? null : <PostList posts={posts.items} />}
    />
  );
}
