import { jobPostInput, searchJobPostsInput } from "../contract/job.ts";
import { getJobPost } from "../services/job-post/get-job-post.ts";
import { listJobPostFilters } from "../services/job-post/list-job-post-filters.ts";
import { searchJobPosts } from "../services/job-post/search-job-posts.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const jobPostRouter = router({
  search: visitorProcedure
    .input(searchJobPostsInput)
    .query(({ ctx, input }) => searchJobPosts({ ctx, input })),
  filters: visitorProcedure.query(({ ctx }) => listJobPostFilters({ ctx })),
  get: visitorProcedure.input(jobPostInput).query(({ ctx, input }) => getJobPost({ ctx, input })),
});
