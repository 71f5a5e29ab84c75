using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class PreliminaryReview : Migration
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
                name: "ix_consultations_application_id_department_name",
                table: "consultations",
                columns: new[] { "application_id", "department_name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_consultations_department_unit_sent_at",
                table: "consultations",
                columns: new[] { "department_unit", "sent_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_paper_shares_file_id",
                table: "paper_shares",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_register_queries_application_id_at",
                table: "register_queries",
                columns: new[] { "application_id", "at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "acceptance_consultations");

            migrationBuilder.DropTable(name: "acceptance_lists");

            migrationBuilder.DropTable(name: "consultation_defaults");

            migrationBuilder.DropTable(name: "consultations");

            migrationBuilder.DropTable(name: "paper_shares");

            migrationBuilder.DropTable(name: "preliminary_records");

            migrationBuilder.DropTable(name: "recheck_records");

            migrationBuilder.DropTable(name: "register_queries");
        }
    }
}
