import { type IsolationCase } from "./scene.ts";

/** Every procedure about samples, attempts, submissions and evidence that takes the id of a row. */
export const assessCases: Record<string, IsolationCase> = {};
