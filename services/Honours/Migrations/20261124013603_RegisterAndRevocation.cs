using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class RegisterAndRevocation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_honours", x => x.id);
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
                name: "revocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
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
                name: "ix_file_keys_owner",
                table: "file_keys",
                column: "owner",
                unique: true
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
                name: "ix_registrations_unit_registered_at",
                table: "registrations",
                columns: new[] { "unit", "registered_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_revocations_one_open",
                table: "revocations",
                column: "honour_id",
                unique: true,
                filter: "state <> 'Closed'"
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

            migrationBuilder.DropTable(name: "file_keys");

            migrationBuilder.DropTable(name: "misconduct_cases");

            migrationBuilder.DropTable(name: "register_events");

            migrationBuilder.DropTable(name: "registrations");

            migrationBuilder.DropTable(name: "revocations");

            migrationBuilder.DropTable(name: "stored_files");

            migrationBuilder.DropTable(name: "honours");
        }
    }
}
