import { expect, test } from "vitest";
import { candidateLabel } from "./candidate-label.ts";

test("a label is a letter and two digits, three once two were taken", () => {
  expect(candidateLabel(0, 0)).toBe("A10");
  expect(candidateLabel(0.999_999, 0)).toBe("Z99");
  expect(candidateLabel(0.999_999, 3)).toBe("Z999");
});

test("every draw gives another of the 2160 labels", () => {
  const labels = Array.from({ length: 2160 }, (_, index) =>
    candidateLabel((index + 0.5) / 2160, 0),
  );
  expect(new Set(labels).size).toBe(2160);
});
