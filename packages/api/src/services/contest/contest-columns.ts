import { type ContestDto, type Ruling } from "../../contract/contest.ts";
import { type ContestId } from "../../contract/ids.ts";
import { contest } from "../../db/schema/contest.ts";

export const contestColumns = {
  id: contest.id,
  checkId: contest.checkId,
  reason: contest.reason,
  createdAt: contest.createdAt,
  ruling: contest.ruling,
  answer: contest.answer,
  answeredAt: contest.answeredAt,
};

type ContestRow = {
  id: ContestId;
  checkId: string;
  reason: string;
  createdAt: Date;
  ruling: Ruling | null;
  answer: string | null;
  answeredAt: Date | null;
};

/** A row of the columns above as candidate and team see it. */
export function toContest(row: ContestRow): ContestDto {
  const { ruling, answer, answeredAt } = row;
  return {
    id: row.id,
    checkId: row.checkId,
    reason: row.reason,
    at: row.createdAt.toISOString(),
    answer:
      ruling === null || answer === null || answeredAt === null
        ? null
        : { ruling, text: answer, at: answeredAt.toISOString() },
  };
}
