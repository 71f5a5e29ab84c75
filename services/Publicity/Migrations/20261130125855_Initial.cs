using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changed_decisions",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changed_decisions", x => x.notice_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "clock_job_marks",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    legal_day = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_clock_job_marks",
                        x => new
                        {
                            x.case_id,
                            x.kind,
                            x.legal_day,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "clock_jobs",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock_jobs", x => x.kind);
                }
            );

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    about_supervisor = table.Column<bool>(type: "boolean", nullable: false),
                    walled_off = table.Column<string[]>(type: "text[]", nullable: false),
                    likely = table.Column<string[]>(
                        type: "text[]",
                        nullable: false,
                        defaultValueSql: "'{}'"
                    ),
                    held = table.Column<bool>(
                        type: "boolean",
                        nullable: false,
                        defaultValue: false
                    ),
                    file_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    commitment = table.Column<string>(type: "text", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rules = table.Column<string>(type: "jsonb", nullable: true),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    filed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    limit_from = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    substantiated = table.Column<bool>(type: "boolean", nullable: true),
                    suspended_candidates = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    suspended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspension_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    messages = table.Column<string>(type: "jsonb", nullable: true),
                    steps = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaints", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    subscriber = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next_seq = table.Column<long>(type: "bigint", nullable: false),
                    last_seq = table.Column<long>(type: "bigint", nullable: false),
                    history_from = table.Column<long>(type: "bigint", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    lease_owner = table.Column<string>(type: "text", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    waits = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    parked = table.Column<bool>(type: "boolean", nullable: false),
                    parked_reason = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => new { x.subscriber, x.aggregate_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "delivery_skips",
                columns: table => new
                {
                    subscriber = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_delivery_skips",
                        x => new
                        {
                            x.subscriber,
                            x.aggregate_id,
                            x.seq,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "file_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    wrapped_by = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "holiday_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amends = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday_notices", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    caller = table.Column<string>(type: "text", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    e_tag = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_idempotency_keys",
                        x => new
                        {
                            x.key,
                            x.caller,
                            x.route,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "inbox_marks",
                columns: table => new
                {
                    publisher = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_marks", x => new { x.publisher, x.aggregate_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "log_batch_entries",
                columns: table => new
                {
                    commitment = table.Column<string>(type: "text", nullable: false),
                    leaf_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    batch_index = table.Column<long>(type: "bigint", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_batch_entries", x => x.commitment);
                }
            );

            migrationBuilder.CreateTable(
                name: "log_batches",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    index = table.Column<long>(type: "bigint", nullable: true),
                    commitments = table.Column<string[]>(
                        type: "text[]",
                        nullable: false,
                        defaultValueSql: "'{}'"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_batches", x => x.day);
                }
            );

            migrationBuilder.CreateTable(
                name: "log_checkpoints",
                columns: table => new
                {
                    size = table.Column<long>(type: "bigint", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_checkpoints", x => x.size);
                }
            );

            migrationBuilder.CreateTable(
                name: "log_leaves",
                columns: table => new
                {
                    index = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    leaf_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publisher = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_leaves", x => x.index);
                }
            );

            migrationBuilder.CreateTable(
                name: "log_nodes",
                columns: table => new
                {
                    level = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_nodes", x => new { x.level, x.index });
                }
            );

            migrationBuilder.CreateTable(
                name: "named_files",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_files", x => new { x.file_id, x.owner_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_name = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    paragraphs = table.Column<string[]>(type: "text[]", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: true),
                    supervision_contact = table.Column<string>(type: "text", nullable: true),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    content_salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    period_days = table.Column<int>(type: "integer", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    root_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    superseded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    correction_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    correction_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    basis = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "outbox_events",
                columns: table => new
                {
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<byte[]>(type: "bytea", nullable: false),
                    traceparent = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_events", x => new { x.aggregate_id, x.seq });
                }
            );

            migrationBuilder.CreateTable(
                name: "process_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    article = table.Column<int>(type: "integer", nullable: true),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_process_steps", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "published_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_quota = table.Column<int>(type: "integer", nullable: true),
                    individual_quota = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    awarded = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_editions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    act_name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    on_behalf_of = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    document_date = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    hidden_from = table.Column<string[]>(
                        type: "text[]",
                        nullable: false,
                        defaultValueSql: "'{}'"
                    ),
                    unit = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    registered_by_subject = table.Column<string>(type: "text", nullable: false),
                    registered_by_name = table.Column<string>(type: "text", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    checked_by_subject = table.Column<string>(type: "text", nullable: true),
                    checked_by_name = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registrations", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "revoked_awards",
                columns: table => new
                {
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    annulled_by = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revoked_awards", x => x.candidate_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stopped_candidates",
                columns: table => new
                {
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stopped_candidates", x => x.candidate_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(
                        type: "character(64)",
                        fixedLength: true,
                        maxLength: 64,
                        nullable: false
                    ),
                    key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    uploaded_by = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "supervised_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervised_cases", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "supervised_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervised_editions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "text_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by_subject = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    reasons = table.Column<string[]>(type: "text[]", nullable: false),
                    refused_because = table.Column<string>(type: "text", nullable: true),
                    reviewed_by_subject = table.Column<string>(type: "text", nullable: true),
                    reviewed_by = table.Column<string>(type: "text", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    marks = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_reviews", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "holiday_notice_versions",
                columns: table => new
                {
                    revision = table.Column<int>(type: "integer", nullable: false),
                    holiday_notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    days_off = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    working_days = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    encouraged_rest_days = table.Column<DateOnly[]>(
                        type: "date[]",
                        nullable: false
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by_subject = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    moved = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_holiday_notice_versions",
                        x => new { x.holiday_notice_id, x.revision }
                    );
                    table.ForeignKey(
                        name: "fk_holiday_notice_versions_holiday_notices_holiday_notice_id",
                        column: x => x.holiday_notice_id,
                        principalTable: "holiday_notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "notice_candidates",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "text", nullable: true),
                    industry = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<string>(type: "text", nullable: true),
                    receiving_body = table.Column<string>(type: "text", nullable: false),
                    deeds = table.Column<string>(type: "text", nullable: true),
                    redacted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_notice_candidates",
                        x => new { x.notice_id, x.candidate_id }
                    );
                    table.ForeignKey(
                        name: "fk_notice_candidates_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    article = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    content_commitment = table.Column<string>(type: "text", nullable: false),
                    content_salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    receipt_hash = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    received_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_major_matter = table.Column<bool>(type: "boolean", nullable: false),
                    major_matter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    accepted_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_by_subject = table.Column<string>(type: "text", nullable: true),
                    upheld = table.Column<bool>(type: "boolean", nullable: true),
                    finding = table.Column<byte[]>(type: "bytea", nullable: true),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objections", x => x.id);
                    table.ForeignKey(
                        name: "fk_objections_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_complaints_file_ids",
                    table: "complaints",
                    column: "file_ids"
                )
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_filed_at_id",
                table: "complaints",
                columns: new[] { "filed_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_complaints_receipt_hash",
                table: "complaints",
                column: "receipt_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_pending",
                table: "deliveries",
                columns: new[] { "subscriber", "next_attempt_at" },
                filter: "next_seq <= last_seq"
            );

            migrationBuilder.CreateIndex(
                name: "ix_file_keys_owner",
                table: "file_keys",
                column: "owner",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_holiday_notices_number",
                table: "holiday_notices",
                column: "number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_holiday_notices_year",
                table: "holiday_notices",
                column: "year",
                unique: true,
                filter: "NOT amends"
            );

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_log_batch_entries_day",
                table: "log_batch_entries",
                column: "day",
                filter: "batch_index is null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_log_batch_entries_leaf_id",
                table: "log_batch_entries",
                column: "leaf_id",
                unique: true
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_log_batches_commitments",
                    table: "log_batches",
                    column: "commitments"
                )
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_log_leaves_leaf_id",
                table: "log_leaves",
                column: "leaf_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_named_files_owner_id",
                table: "named_files",
                column: "owner_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notice_candidates_candidate_id",
                table: "notice_candidates",
                column: "candidate_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_edition_id",
                table: "notices",
                column: "edition_id",
                unique: true,
                filter: "kind = 'call' AND supersedes_id IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_last_day",
                table: "notices",
                column: "last_day"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_one_correction",
                table: "notices",
                column: "supersedes_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_published_at_id",
                table: "notices",
                columns: new[] { "published_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_root_id",
                table: "notices",
                column: "root_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_edition_id",
                table: "objections",
                column: "edition_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_notice_id",
                table: "objections",
                column: "notice_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_receipt_hash",
                table: "objections",
                column: "receipt_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_received_at_id",
                table: "objections",
                columns: new[] { "received_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_registration_id",
                table: "objections",
                column: "registration_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_created_at",
                table: "outbox_events",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_process_steps_at_id",
                table: "process_steps",
                columns: new[] { "at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_process_steps_candidate_id",
                table: "process_steps",
                column: "candidate_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_process_steps_kind_at_id",
                table: "process_steps",
                columns: new[] { "kind", "at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_registrations_file_id",
                table: "registrations",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_registrations_unit_registered_at",
                table: "registrations",
                columns: new[] { "unit", "registered_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_supervised_cases_edition_id",
                table: "supervised_cases",
                column: "edition_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_text_reviews_asked_at_id",
                table: "text_reviews",
                columns: new[] { "asked_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_text_reviews_hash",
                table: "text_reviews",
                column: "hash",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "changed_decisions");

            migrationBuilder.DropTable(name: "clock_job_marks");

            migrationBuilder.DropTable(name: "clock_jobs");

            migrationBuilder.DropTable(name: "complaints");

            migrationBuilder.DropTable(name: "deliveries");

            migrationBuilder.DropTable(name: "delivery_skips");

            migrationBuilder.DropTable(name: "file_keys");

            migrationBuilder.DropTable(name: "holiday_notice_versions");

            migrationBuilder.DropTable(name: "idempotency_keys");

            migrationBuilder.DropTable(name: "inbox_marks");

            migrationBuilder.DropTable(name: "log_batch_entries");

            migrationBuilder.DropTable(name: "log_batches");

            migrationBuilder.DropTable(name: "log_checkpoints");

            migrationBuilder.DropTable(name: "log_leaves");

            migrationBuilder.DropTable(name: "log_nodes");

            migrationBuilder.DropTable(name: "named_files");

            migrationBuilder.DropTable(name: "notice_candidates");

            migrationBuilder.DropTable(name: "objections");

            migrationBuilder.DropTable(name: "outbox_events");

            migrationBuilder.DropTable(name: "process_steps");

            migrationBuilder.DropTable(name: "published_editions");

            migrationBuilder.DropTable(name: "registrations");

            migrationBuilder.DropTable(name: "revoked_awards");

            migrationBuilder.DropTable(name: "stopped_candidates");

            migrationBuilder.DropTable(name: "stored_files");

            migrationBuilder.DropTable(name: "supervised_cases");

            migrationBuilder.DropTable(name: "supervised_editions");

            migrationBuilder.DropTable(name: "text_reviews");

            migrationBuilder.DropTable(name: "holiday_notices");

            migrationBuilder.DropTable(name: "notices");
        }
    }
}
