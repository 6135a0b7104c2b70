import { type FastifyInstance } from "fastify";

/** `/health/live`: the process answers. `/health/ready`: it also reaches its database. */
export function addHealth(app: FastifyInstance, { ping }: { ping: () => Promise<void> }): void {
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (request, reply) => {
    try {
      await ping();
      return { status: "ready" };
    } catch (error) {
      request.log.error({ error }, "not ready");
      return reply
        .status(503)
        .send({ status: "not ready", reason: "the database does not answer" });
    }
  });
}
