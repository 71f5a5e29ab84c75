using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "award_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    edition_ordinal = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    winners = table.Column<string>(type: "jsonb", nullable: false),
                    organisations = table.Column<int>(type: "integer", nullable: false),
                    individuals = table.Column<int>(type: "integer", nullable: false),
                    regulation = table.Column<string>(type: "jsonb", nullable: false),
                    remarks = table.Column<string>(type: "jsonb", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_award_imports", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "bans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    subject_key = table.Column<string>(type: "text", nullable: false),
                    subject_credit_code = table.Column<string>(type: "text", nullable: true),
                    subject_document_kind = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    subject_masked_number = table.Column<string>(type: "text", nullable: true),
                    subject_sealed_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bans", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "certificate_files",
                columns: table => new
                {
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_files", x => x.honour_id);
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
                name: "misconduct_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    subject_key = table.Column<string>(type: "text", nullable: false),
                    subject_credit_code = table.Column<string>(type: "text", nullable: true),
                    subject_document_kind = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    subject_masked_number = table.Column<string>(type: "text", nullable: true),
                    subject_sealed_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    certificate_number = table.Column<string>(type: "text", nullable: true),
                    subject_unit = table.Column<string>(type: "text", nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "jsonb", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    opened_by_name = table.Column<string>(type: "text", nullable: false),
                    notice = table.Column<string>(type: "jsonb", nullable: true),
                    notice_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    statement = table.Column<string>(type: "jsonb", nullable: true),
                    statement_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_summary = table.Column<string>(type: "text", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    decision_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    remedies = table.Column<string>(type: "text", nullable: true),
                    changes = table.Column<string>(
                        type: "jsonb",
                        nullable: false,
                        defaultValueSql: "'[]'"
                    ),
                    subject_salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_misconduct_cases", x => x.id);
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
                name: "register_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    subject_key = table.Column<string>(type: "text", nullable: false),
                    subject_credit_code = table.Column<string>(type: "text", nullable: true),
                    subject_document_kind = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    subject_masked_number = table.Column<string>(type: "text", nullable: true),
                    subject_sealed_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    kind = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    field = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true
                    ),
                    grade = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true
                    ),
                    grade_rule = table.Column<string>(type: "text", nullable: true),
                    description = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    checked_by_name = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    corrections = table.Column<string>(
                        type: "jsonb",
                        nullable: false,
                        defaultValueSql: "'[]'"
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_events", x => x.id);
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
                name: "honours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    edition_ordinal = table.Column<int>(type: "integer", nullable: false),
                    edition_name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    number = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    sort_key = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    credit_code = table.Column<string>(type: "text", nullable: true),
                    subject_key = table.Column<string>(type: "text", nullable: true),
                    applicant_unit = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    industry = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<string>(type: "text", nullable: true),
                    awarded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reward_yuan = table.Column<long>(type: "bigint", nullable: false),
                    liability_last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revocation_document = table.Column<string>(type: "text", nullable: true),
                    revocation_notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    annulled_revocations = table.Column<string>(
                        type: "jsonb",
                        nullable: false,
                        defaultValueSql: "'[]'"
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_honours", x => x.id);
                    table.ForeignKey(
                        name: "fk_honours_award_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "award_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "revocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    changes = table.Column<string>(
                        type: "jsonb",
                        nullable: false,
                        defaultValueSql: "'[]'"
                    ),
                    credit_correction = table.Column<string>(type: "jsonb", nullable: true),
                    certificate_handed_back_on = table.Column<DateOnly>(
                        type: "date",
                        nullable: true
                    ),
                    plaque_handed_back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_number = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    ground = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground_day = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    opened_by_name = table.Column<string>(type: "text", nullable: false),
                    report = table.Column<string>(type: "jsonb", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receipt = table.Column<string>(type: "jsonb", nullable: true),
                    return_due = table.Column<DateOnly>(type: "date", nullable: true),
                    due_basis = table.Column<string[]>(type: "text[]", nullable: false),
                    certificate_returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    plaque_returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    credit_entry = table.Column<string>(type: "jsonb", nullable: true),
                    suggestion = table.Column<string>(type: "jsonb", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    remedies = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_revocations_honours_honour_id",
                        column: x => x.honour_id,
                        principalTable: "honours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_award_imports_proposed_at_id",
                table: "award_imports",
                columns: new[] { "proposed_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_bans_case_id",
                table: "bans",
                column: "case_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_bans_subject_key",
                table: "bans",
                column: "subject_key"
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
                name: "ix_honours_applicant_unit_sort_key",
                table: "honours",
                columns: new[] { "applicant_unit", "sort_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_application_id",
                table: "honours",
                column: "application_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_edition_id",
                table: "honours",
                column: "edition_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_edition_ordinal_sort_key",
                table: "honours",
                columns: new[] { "edition_ordinal", "sort_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_import_id",
                table: "honours",
                column: "import_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_number",
                table: "honours",
                column: "number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_sha256",
                table: "honours",
                column: "sha256"
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_sort_key",
                table: "honours",
                column: "sort_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_subject_key",
                table: "honours",
                column: "subject_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_year_sort_key",
                table: "honours",
                columns: new[] { "year", "sort_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_misconduct_cases_opened_at_id",
                table: "misconduct_cases",
                columns: new[] { "opened_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_misconduct_cases_subject_key",
                table: "misconduct_cases",
                column: "subject_key"
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
                name: "ix_register_events_recorded_at_id",
                table: "register_events",
                columns: new[] { "recorded_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_register_events_subject_key",
                table: "register_events",
                column: "subject_key"
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
                name: "ix_revocations_one_open",
                table: "revocations",
                column: "honour_id",
                unique: true,
                filter: "state NOT IN ('Closed', 'Annulled')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_revocations_opened_at_id",
                table: "revocations",
                columns: new[] { "opened_at", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "bans");

            migrationBuilder.DropTable(name: "certificate_files");

            migrationBuilder.DropTable(name: "clock_job_marks");

            migrationBuilder.DropTable(name: "clock_jobs");

            migrationBuilder.DropTable(name: "deliveries");

            migrationBuilder.DropTable(name: "delivery_skips");

            migrationBuilder.DropTable(name: "file_keys");

            migrationBuilder.DropTable(name: "idempotency_keys");

            migrationBuilder.DropTable(name: "inbox_marks");

            migrationBuilder.DropTable(name: "misconduct_cases");

            migrationBuilder.DropTable(name: "named_files");

            migrationBuilder.DropTable(name: "outbox_events");

            migrationBuilder.DropTable(name: "register_events");

            migrationBuilder.DropTable(name: "registrations");

            migrationBuilder.DropTable(name: "revocations");

            migrationBuilder.DropTable(name: "stored_files");

            migrationBuilder.DropTable(name: "honours");

            migrationBuilder.DropTable(name: "award_imports");
        }
    }
}
