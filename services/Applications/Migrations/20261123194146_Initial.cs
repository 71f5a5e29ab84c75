using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    consent_document_number = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    consent_agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
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
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    opened_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    calendar_basis = table.Column<string>(type: "jsonb", nullable: true),
                    call = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => x.id);
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

            migrationBuilder.InsertData(
                table: "regulation_versions",
                columns: new[] { "code", "version" },
                values: new object[]
                {
                    "2022",
                    "{\"code\":\"2022\",\"title\":\"\\u6500\\u679D\\u82B1\\u5E02\\u653F\\u5E9C\\u8D28\\u91CF\\u5956\\u8BC4\\u9009\\u7BA1\\u7406\\u529E\\u6CD5\",\"issuer\":\"\\u6500\\u679D\\u82B1\\u5E02\\u4EBA\\u6C11\\u653F\\u5E9C\\u529E\\u516C\\u5BA4\",\"issuedOn\":\"2022-12-29\",\"cycleYears\":2,\"organisationQuota\":3,\"individualQuota\":5,\"cleanYears\":{\"years\":3},\"acceptanceNoticeDays\":5,\"awardNoticeDays\":5,\"ban\":{\"years\":10,\"startDay\":0,\"startDayCounts\":0},\"liability\":{\"years\":5,\"startDay\":1,\"startDayCounts\":0},\"inForceFrom\":\"2023-01-30\",\"validityRule\":{\"years\":5,\"startDay\":2,\"startDayCounts\":1},\"validity\":{\"firstDay\":\"2023-01-30\",\"lastDay\":\"2028-01-29\"}}",
                }
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
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_created_at",
                table: "outbox_events",
                column: "created_at"
            );

            // 第四条: one edition a cycle, also when two clerks open one at once. EF Core has no exclusion constraints.
            migrationBuilder.Sql(
                """
                ALTER TABLE editions ADD CONSTRAINT ex_editions_cycle
                    EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&);
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "clock_job_marks");

            migrationBuilder.DropTable(name: "clock_jobs");

            migrationBuilder.DropTable(name: "deliveries");

            migrationBuilder.DropTable(name: "delivery_skips");

            migrationBuilder.DropTable(name: "editions");

            migrationBuilder.DropTable(name: "idempotency_keys");

            migrationBuilder.DropTable(name: "inbox_marks");

            migrationBuilder.DropTable(name: "outbox_events");

            migrationBuilder.DropTable(name: "regulation_versions");
        }
    }
}
