using System;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class HolderChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "name_changes",
                table: "honours",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<string>(
                name: "other_names",
                table: "honours",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "successor_key",
                table: "honours",
                type: "text",
                nullable: true
            );

            // PostgreSQL makes the column anew, and drops its index with it.
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "honours",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, '') || '|' || coalesce(other_names, ''))",
                stored: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComputedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, ''))",
                oldStored: true
            );

            migrationBuilder.IndexSearch("honours");

            migrationBuilder.CreateTable(
                name: "holder_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    subject_key = table.Column<string>(type: "text", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    new_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    continues = table.Column<bool>(type: "boolean", nullable: false),
                    successor_code = table.Column<string>(type: "text", nullable: true),
                    successor_key = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holder_changes", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_successor_key",
                table: "honours",
                column: "successor_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_holder_changes_honour_id",
                table: "holder_changes",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_holder_changes_proposed_at_id",
                table: "holder_changes",
                columns: new[] { "proposed_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_holder_changes_subject_key",
                table: "holder_changes",
                column: "subject_key"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "honours",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, ''))",
                stored: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComputedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, '') || '|' || coalesce(other_names, ''))",
                oldStored: true
            );

            migrationBuilder.IndexSearch("honours");

            migrationBuilder.DropTable(name: "holder_changes");

            migrationBuilder.DropIndex(name: "ix_honours_successor_key", table: "honours");

            migrationBuilder.DropColumn(name: "name_changes", table: "honours");

            migrationBuilder.DropColumn(name: "other_names", table: "honours");

            migrationBuilder.DropColumn(name: "successor_key", table: "honours");
        }
    }
}
