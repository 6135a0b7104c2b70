import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { deliverBySmtp, openOutbox } from "./delivery.ts";
import { composeLetter } from "./letters.ts";

const letter = composeLetter({
  to: "ann@shop.example",
  template: "candidate-invitation",
  data: {
    organization: "Café & Söhne",
    job: "Back-end developer",
    deadline: "1 December 2026",
    url: "https://unsung.example/i/abc",
  },
});

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

test("a letter reaches an SMTP server whole, and says that nobody wrote it by hand", async () => {
  const received: { from: string; to: string[]; source: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    async onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const source = await text(stream);
      received.push({
        from: mailFrom === false ? "" : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        source,
      });
      done();
    },
  });
  const port = await listen(server);
  cleanups.push(() => new Promise<void>((resolve) => server.close(() => resolve())));

  await deliverBySmtp({ url: `smtp://127.0.0.1:${port}`, from: "Unsung <jobs@unsung.example>" })(
    letter,
  );

  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: "jobs@unsung.example", to: ["ann@shop.example"] });
  expect(received[0]?.source).toMatch(/^auto-submitted: auto-generated/im);
  expect(received[0]?.source.replaceAll("=\r\n", "")).toContain("https://unsung.example/i/abc");
});

test("an SMTP server that refuses the letter rejects the delivery, so that it is tried again", async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(new Error("mailbox busy")),
  });
  const port = await listen(server);
  cleanups.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  await expect(
    deliverBySmtp({ url: `smtp://127.0.0.1:${port}`, from: "a@b.example" })(letter),
  ).rejects.toThrow("mailbox busy");
});

test("a server that accepts and never speaks is given up", { timeout: 30_000 }, async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  cleanups.push(async () => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : undefined;
  await expect(
    deliverBySmtp({ url: `smtp://127.0.0.1:${port}`, from: "a@b.example" })(letter),
  ).rejects.toThrow(/greeting/i);
});

test("the outbox shows the newest letter first and keeps a bounded number", async () => {
  const home = await mkdtemp(join(tmpdir(), "unsung-outbox-"));
  cleanups.push(() => rm(home, { recursive: true }));
  const outbox = openOutbox(home);
  expect(await outbox.list()).toEqual([]);
  for (let number = 1; number <= 203; number += 1)
    await outbox.deliver({ ...letter, subject: `Letter ${number}` });
  const letters = await outbox.list();
  expect(letters[0]).toMatchObject({ subject: "Letter 203", to: "ann@shop.example" });
  expect(await readdir(join(home, "outbox"))).toHaveLength(200);
});

function listen(server: SMTPServer): Promise<number> {
  return new Promise((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });
}
