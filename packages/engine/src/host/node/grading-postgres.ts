/** A PostgreSQL for one slot, as `@unsung/postgres` starts it; whoever opens its socket is trusted. */
export type GradingPostgres = AsyncDisposable & {
  connection: { host: string; port: number; user: string };
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<unknown>;
  stop(mode?: "fast" | "immediate"): Promise<void>;
};

/** Starts a throwaway server with these settings, as another system user where we are root. */
export type StartPostgres = (options: {
  settings: Record<string, string>;
  /** Limit on the address space of each of its processes. */
  addressSpaceBytes: number;
}) => Promise<GradingPostgres>;

/** A backend starts with some 220 MB of it; enough for a work sample's data, and an end to a memory bomb. */
export const addressSpaceBytes = 640 * 1024 * 1024;

/** What makes the same statement give the same rows and the same plan everywhere, and keeps the server throwaway. */
export const gradingSettings: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  // Templates are copied file by file, which costs a checkpoint each time, so checkpoints must be cheap.
  max_wal_size: "64MB",
  min_wal_size: "32MB",
  shared_buffers: "16MB",
  work_mem: "4MB",
  temp_file_limit: "64MB",
  max_connections: "60",
  max_parallel_workers_per_gather: "0",
  max_prepared_transactions: "0",
  jit: "off",
  autovacuum: "off",
  deadlock_timeout: "100ms",
  timezone: "UTC",
  datestyle: "ISO, MDY",
  intervalstyle: "postgres",
  extra_float_digits: "1",
  bytea_output: "hex",
  lc_messages: "C",
  // Nobody but the author of a schema.sql finds an extension; see template.ts.
  extension_control_path: "/nonexistent",
  dynamic_library_path: "$libdir",
  // What a candidate raises must not flood the log, where statement-log.ts reads what a handler's statements cost.
  log_min_messages: "fatal",
  log_min_error_statement: "panic",
  log_error_verbosity: "verbose",
  log_destination: "jsonlog",
  logging_collector: "on",
  log_filename: "server.log",
  log_rotation_age: "0",
  log_rotation_size: "0",
  shared_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "-1",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_buffers": "on",
  "auto_explain.log_timing": "off",
  "auto_explain.log_format": "json",
  "auto_explain.log_parameter_max_length": "0",
};
