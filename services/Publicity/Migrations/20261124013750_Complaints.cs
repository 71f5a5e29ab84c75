using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    file_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    commitment = table.Column<string>(type: "text", nullable: false),
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "complaints");
        }
    }
}
