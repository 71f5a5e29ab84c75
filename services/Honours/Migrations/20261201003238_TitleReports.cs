using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class TitleReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "title_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    named = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    certificate_number = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: true),
                    subject_key = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    files = table.Column<string>(type: "jsonb", nullable: false),
                    receipt_hash = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    request = table.Column<string>(type: "jsonb", nullable: true),
                    statement_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement = table.Column<string>(type: "text", nullable: true),
                    stated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_paper = table.Column<string>(type: "jsonb", nullable: true),
                    finding = table.Column<byte[]>(type: "bytea", nullable: true),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    measure = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    document = table.Column<string>(type: "jsonb", nullable: true),
                    concluded_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_reports", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_title_reports_honour_id",
                table: "title_reports",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_title_reports_receipt_hash",
                table: "title_reports",
                column: "receipt_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_title_reports_received_at_id",
                table: "title_reports",
                columns: new[] { "received_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_title_reports_subject_key",
                table: "title_reports",
                column: "subject_key"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "title_reports");
        }
    }
}
