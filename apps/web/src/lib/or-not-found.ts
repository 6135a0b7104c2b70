import { notFound } from "@tanstack/react-router";

/** What a loader asked for, or the page that says that there is nothing here. Other failures go on as they are. */
export async function orNotFound<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (
      error instanceof Error &&
      "code" in error &&
      (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")
    ) {
      throw notFound();
    }
    throw error;
  }
}
