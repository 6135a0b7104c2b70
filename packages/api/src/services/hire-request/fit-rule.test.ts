import { expect, test } from "vitest";
import { type FitInput } from "../../contract/hire-request.ts";
import { fitReasons, type Intake } from "./fit-rule.ts";

const all: Intake = { kind: "agency", sectors: [], skills: [], countries: [] };
const wish: FitInput = {
  skills: ["sql", "rest"],
  sector: "commerce",
  place: { type: "remote", countries: ["BE", "FR"] },
  wanted: "any",
};

test("an organization without conditions takes everything, for no particular reason", () => {
  expect(fitReasons(all, wish)).toEqual({ sector: null, skills: [], countries: [] });
});

test("the kind, the sector, one skill and one country have to agree", () => {
  expect(fitReasons(all, { ...wish, wanted: "company" })).toBeNull();
  expect(fitReasons({ ...all, sectors: ["health"] }, wish)).toBeNull();
  expect(fitReasons({ ...all, skills: ["webhooks"] }, wish)).toBeNull();
  expect(fitReasons({ ...all, countries: ["DE"] }, wish)).toBeNull();
  expect(
    fitReasons(
      { kind: "agency", sectors: ["commerce"], skills: ["rest", "git"], countries: ["FR", "DE"] },
      { ...wish, wanted: "agency" },
    ),
  ).toEqual({ sector: "commerce", skills: ["rest"], countries: ["FR"] });
});

test("what has not been said yet narrows nothing down", () => {
  const narrow: Intake = { ...all, skills: ["rest"], countries: ["DE"] };
  expect(fitReasons(narrow, { skills: [], sector: null, place: null, wanted: "any" })).toEqual({
    sector: null,
    skills: [],
    countries: [],
  });
});

test("a request that names no skill fits whatever the skills, and a place on site counts by its country", () => {
  expect(fitReasons({ ...all, skills: ["rest"] }, { ...wish, skills: [] })).not.toBeNull();
  const place = { type: "on-site", locality: "Ghent", country: "BE" } as const;
  expect(fitReasons({ ...all, countries: ["BE"] }, { ...wish, place })).toMatchObject({
    countries: ["BE"],
  });
  expect(fitReasons({ ...all, countries: ["FR"] }, { ...wish, place })).toBeNull();
});
