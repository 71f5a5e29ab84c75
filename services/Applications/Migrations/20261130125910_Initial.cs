using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acceptance_consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    department_unit = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    department_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    letter = table.Column<string>(type: "jsonb", nullable: true),
                    candidates = table.Column<string>(type: "jsonb", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    reply = table.Column<string>(type: "jsonb", nullable: true),
                    handlings = table.Column<string>(type: "jsonb", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_consultations", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "acceptance_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_number = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    document = table.Column<string>(type: "jsonb", nullable: true),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    drafted_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_lists", x => x.id);
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
                name: "consultation_defaults",
                columns: table => new
                {
                    group = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    units = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation_defaults", x => x.group);
                }
            );

            migrationBuilder.CreateTable(
                name: "consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiving_unit = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    department_unit = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    department_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    letter = table.Column<string>(type: "jsonb", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    sent_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    reply = table.Column<string>(type: "jsonb", nullable: true),
                    withdrawal = table.Column<string>(type: "jsonb", nullable: true),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultations", x => x.id);
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
                name: "paper_shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    unit = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_shares", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "preliminary_records",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    returns = table.Column<string>(type: "jsonb", nullable: false),
                    opinion = table.Column<string>(type: "jsonb", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    report_document = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preliminary_records", x => x.application_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "reader_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    applicant_unit = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    reason = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: true),
                    proposed_by_subject = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    second_by_subject = table.Column<string>(type: "text", nullable: true),
                    second_by_name = table.Column<string>(type: "text", nullable: true),
                    second_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    declined_because = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reader_names", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "recheck_records",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<string>(type: "jsonb", nullable: true),
                    refusal_reasons = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recheck_records", x => x.application_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "register_queries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    asked_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_queries", x => x.id);
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
                name: "regulation_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    code = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    checked_by_name = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    undone_by_name = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_proposals", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "regulation_versions",
                columns: table => new
                {
                    code = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    version = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_versions", x => x.code);
                }
            );

            migrationBuilder.CreateTable(
                name: "secret_openings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    subject = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secret_openings", x => x.id);
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
                name: "editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    regulation_version = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    organisation_quota = table.Column<int>(type: "integer", nullable: false),
                    individual_quota = table.Column<int>(type: "integer", nullable: false),
                    base_date = table.Column<DateOnly>(type: "date", nullable: false),
                    consent_agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    consent_document_number = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    schedule_call_on = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_filing_from = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_filing_to = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_preliminary_report_by = table.Column<DateOnly>(
                        type: "date",
                        nullable: false
                    ),
                    schedule_acceptance_notice_from = table.Column<DateOnly>(
                        type: "date",
                        nullable: false
                    ),
                    schedule_acceptance_notice_to = table.Column<DateOnly>(
                        type: "date",
                        nullable: false
                    ),
                    schedule_review_from = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_review_to = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_award_notice_from = table.Column<DateOnly>(
                        type: "date",
                        nullable: false
                    ),
                    schedule_award_notice_to = table.Column<DateOnly>(
                        type: "date",
                        nullable: false
                    ),
                    schedule_decision_by = table.Column<DateOnly>(type: "date", nullable: false),
                    cancellation = table.Column<string>(type: "jsonb", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    opened_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    calendar_basis = table.Column<string>(type: "jsonb", nullable: true),
                    call = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_editions_regulation_versions_regulation_version",
                        column: x => x.regulation_version,
                        principalTable: "regulation_versions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder
                .CreateTable(
                    name: "applications",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "uuid", nullable: false),
                        edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                        kind = table.Column<string>(
                            type: "character varying(20)",
                            maxLength: 20,
                            nullable: false
                        ),
                        applicant_unit = table.Column<string>(
                            type: "character varying(100)",
                            maxLength: 100,
                            nullable: false
                        ),
                        state = table.Column<string>(
                            type: "character varying(20)",
                            maxLength: 20,
                            nullable: false
                        ),
                        draft = table.Column<string>(type: "jsonb", nullable: false),
                        receiving_unit = table.Column<string>(
                            type: "character varying(100)",
                            maxLength: 100,
                            nullable: true
                        ),
                        receiving_body = table.Column<string>(
                            type: "character varying(100)",
                            maxLength: 100,
                            nullable: true
                        ),
                        subject_key = table.Column<string>(
                            type: "character varying(100)",
                            maxLength: 100,
                            nullable: true
                        ),
                        employer_key = table.Column<string>(
                            type: "character varying(100)",
                            maxLength: 100,
                            nullable: true
                        ),
                        name = table.Column<string>(
                            type: "character varying(200)",
                            maxLength: 200,
                            nullable: true
                        ),
                        return_reasons = table.Column<string>(type: "text", nullable: true),
                        return_corrects = table.Column<string>(
                            type: "jsonb",
                            nullable: false,
                            defaultValueSql: "'[]'::jsonb"
                        ),
                        case_salt = table.Column<byte[]>(type: "bytea", nullable: false),
                        case_commitment = table.Column<string>(
                            type: "character varying(80)",
                            maxLength: 80,
                            nullable: false
                        ),
                        changed_at = table.Column<DateTimeOffset>(
                            type: "timestamp with time zone",
                            nullable: false
                        ),
                        filed = table.Column<string>(type: "jsonb", nullable: true),
                        version_count = table.Column<int>(type: "integer", nullable: false),
                        step_count = table.Column<int>(type: "integer", nullable: false),
                        xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                        seq = table.Column<long>(type: "bigint", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("pk_applications", x => x.id);
                        table.ForeignKey(
                            name: "fk_applications_editions_edition_id",
                            column: x => x.edition_id,
                            principalTable: "editions",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Npgsql:StorageParameter:fillfactor", 70)
                .Annotation("Npgsql:StorageParameter:toast_tuple_target", 4096);

            migrationBuilder.CreateTable(
                name: "application_steps",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    verb = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    by_subject = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_unit = table.Column<string>(type: "text", nullable: false),
                    by_role = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_application_steps",
                        x => new { x.application_id, x.number }
                    );
                    table.ForeignKey(
                        name: "fk_application_steps_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "application_versions",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "jsonb", nullable: false),
                    sha256 = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    submitted_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    submitted_by_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    submitted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    registers_asked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_application_versions",
                        x => new { x.application_id, x.number }
                    );
                    table.ForeignKey(
                        name: "fk_application_versions_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.InsertData(
                table: "consultation_defaults",
                columns: new[] { "group", "units" },
                values: new object[,]
                {
                    {
                        "enterprises",
                        "[\"dept-fgw\",\"dept-gaj\",\"dept-sthjj\",\"dept-rsj\",\"dept-swj\",\"dept-scjgj\",\"dept-yjj\",\"dept-wjw\"]",
                    },
                    { "public-institutions", "[\"dept-zzb\",\"dept-jw\"]" },
                }
            );

            migrationBuilder.InsertData(
                table: "regulation_versions",
                columns: new[] { "code", "version" },
                values: new object[]
                {
                    "2022",
                    "{\"code\":\"2022\",\"title\":\"\\u6500\\u679D\\u82B1\\u5E02\\u653F\\u5E9C\\u8D28\\u91CF\\u5956\\u8BC4\\u9009\\u7BA1\\u7406\\u529E\\u6CD5\",\"issuer\":\"\\u6500\\u679D\\u82B1\\u5E02\\u4EBA\\u6C11\\u653F\\u5E9C\\u529E\\u516C\\u5BA4\",\"documentNumber\":null,\"issuedOn\":\"2022-12-29\",\"cycleYears\":2,\"organisationQuota\":3,\"individualQuota\":5,\"cleanYears\":{\"years\":3},\"acceptanceNoticeDays\":5,\"awardNoticeDays\":5,\"ban\":{\"years\":10,\"startDay\":0,\"startDayCounts\":0},\"liability\":{\"years\":5,\"startDay\":1,\"startDayCounts\":0},\"inForceFrom\":\"2023-01-30\",\"validityRule\":{\"years\":5,\"startDay\":2,\"startDayCounts\":1},\"inForceTo\":null,\"repeals\":null,\"validity\":{\"firstDay\":\"2023-01-30\",\"lastDay\":\"2028-01-29\"}}",
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_consultations_department_unit_sent_at",
                table: "acceptance_consultations",
                columns: new[] { "department_unit", "sent_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_consultations_list_id_department_unit",
                table: "acceptance_consultations",
                columns: new[] { "list_id", "department_unit" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_lists_edition_id",
                table: "acceptance_lists",
                column: "edition_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_applicant_unit",
                table: "applications",
                column: "applicant_unit"
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_edition_id_id",
                table: "applications",
                columns: new[] { "edition_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_employer_key",
                table: "applications",
                column: "employer_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_one_route",
                table: "applications",
                columns: new[] { "edition_id", "subject_key" },
                unique: true,
                filter: "subject_key IS NOT NULL AND state <> 'Withdrawn'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_receiving_unit_id",
                table: "applications",
                columns: new[] { "receiving_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_subject_key",
                table: "applications",
                column: "subject_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_consultations_application_id_department_name",
                table: "consultations",
                columns: new[] { "application_id", "department_name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_consultations_department_unit_id",
                table: "consultations",
                columns: new[] { "department_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_consultations_receiving_unit_id",
                table: "consultations",
                columns: new[] { "receiving_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_pending",
                table: "deliveries",
                columns: new[] { "subscriber", "next_attempt_at" },
                filter: "next_seq <= last_seq"
            );

            migrationBuilder.CreateIndex(
                name: "ix_editions_ordinal",
                table: "editions",
                column: "ordinal",
                unique: true,
                filter: "state NOT IN ('Cancelled', 'Withdrawn')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_editions_regulation_version",
                table: "editions",
                column: "regulation_version"
            );

            migrationBuilder.CreateIndex(
                name: "ix_file_keys_owner",
                table: "file_keys",
                column: "owner",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_named_files_owner_id",
                table: "named_files",
                column: "owner_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_created_at",
                table: "outbox_events",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_paper_shares_file_id",
                table: "paper_shares",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reader_names_application_id",
                table: "reader_names",
                column: "application_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_register_queries_application_id_at",
                table: "register_queries",
                columns: new[] { "application_id", "at" }
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
                name: "ix_regulation_proposals_code",
                table: "regulation_proposals",
                column: "code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_secret_openings_application_id_at",
                table: "secret_openings",
                columns: new[] { "application_id", "at" }
            );

            // Two valid editions never share a year (article 4); EF has no words for an exclusion.
            migrationBuilder.Sql(
                """
                ALTER TABLE editions ADD CONSTRAINT ex_editions_cycle
                    EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&)
                    WHERE (state NOT IN ('Cancelled', 'Withdrawn'));
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "acceptance_consultations");

            migrationBuilder.DropTable(name: "acceptance_lists");

            migrationBuilder.DropTable(name: "application_steps");

            migrationBuilder.DropTable(name: "application_versions");

            migrationBuilder.DropTable(name: "clock_job_marks");

            migrationBuilder.DropTable(name: "clock_jobs");

            migrationBuilder.DropTable(name: "consultation_defaults");

            migrationBuilder.DropTable(name: "consultations");

            migrationBuilder.DropTable(name: "deliveries");

            migrationBuilder.DropTable(name: "delivery_skips");

            migrationBuilder.DropTable(name: "file_keys");

            migrationBuilder.DropTable(name: "idempotency_keys");

            migrationBuilder.DropTable(name: "inbox_marks");

            migrationBuilder.DropTable(name: "named_files");

            migrationBuilder.DropTable(name: "outbox_events");

            migrationBuilder.DropTable(name: "paper_shares");

            migrationBuilder.DropTable(name: "preliminary_records");

            migrationBuilder.DropTable(name: "reader_names");

            migrationBuilder.DropTable(name: "recheck_records");

            migrationBuilder.DropTable(name: "register_queries");

            migrationBuilder.DropTable(name: "registrations");

            migrationBuilder.DropTable(name: "regulation_proposals");

            migrationBuilder.DropTable(name: "secret_openings");

            migrationBuilder.DropTable(name: "stored_files");

            migrationBuilder.DropTable(name: "applications");

            migrationBuilder.DropTable(name: "editions");

            migrationBuilder.DropTable(name: "regulation_versions");
        }
    }
}
