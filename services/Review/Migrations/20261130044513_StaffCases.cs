using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
{
    /// <inheritdoc />
    public partial class StaffCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "staff_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    facts = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "jsonb", nullable: true),
                    opened_by_name = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    closed_by_name = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    referrals = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_cases", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "withdrawn_staff",
                columns: table => new
                {
                    subject = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawn_staff", x => x.subject);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_staff_cases_opened_at_id",
                table: "staff_cases",
                columns: new[] { "opened_at", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "staff_cases");

            migrationBuilder.DropTable(name: "withdrawn_staff");
        }
    }
}
