import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleKinds } from "./manifest.ts";
import { writeNewSample } from "./new-sample.ts";
import { SampleRefused } from "./problem.ts";
import { readSampleFolder } from "./read-sample-folder.ts";

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "unsung-samples-"));
});
afterEach(async () => rm(parent, { recursive: true }));

async function newSample(name = "tiny"): Promise<string> {
  const folder = join(parent, name);
  await writeNewSample("query", folder);
  return folder;
}

test.each(sampleKinds)("a new sample of kind %s can be read", async (kind) => {
  const folder = join(parent, "my-own");
  await writeNewSample(kind, folder);
  const { manifest } = await readSampleFolder(folder);
  expect(manifest).toMatchObject({ id: "my-own", kind });
});

test("a new sample never overwrites what is there, and its folder must be able to be an id", async () => {
  const folder = await newSample();
  await expect(writeNewSample("query", folder)).rejects.toThrow("is not empty");
  await expect(writeNewSample("query", join(parent, "My Own"))).rejects.toThrow(SampleRefused);
});

test("hidden entries beside sample.json are no part of the sample", async () => {
  const folder = await newSample();
  const { hash } = await readSampleFolder(folder);
  await mkdir(join(folder, ".git"));
  await writeFile(join(folder, ".DS_Store"), "x");
  expect((await readSampleFolder(folder)).hash).toBe(hash);
});

test("a link is refused, whatever it points at", async () => {
  const folder = await newSample();
  await symlink("/etc/hostname", join(folder, "start/other.sql"));
  await expect(readSampleFolder(folder)).rejects.toThrow("start/other.sql: is a link");
});

test("what is no text is refused", async () => {
  const folder = await newSample();
  await writeFile(join(folder, "start/query.sql"), Buffer.from([0xff, 0xfe]));
  await expect(readSampleFolder(folder)).rejects.toThrow("start/query.sql: is not text in UTF-8");
});

test("a folder that is not there is refused", async () => {
  await expect(readSampleFolder(join(parent, "nowhere"))).rejects.toThrow("is not a folder");
});
