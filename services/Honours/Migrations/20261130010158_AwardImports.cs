using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class AwardImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Entries made later stand behind what the system decided: see RegisterOrder.
            migrationBuilder.Sql(
                "UPDATE honours SET sort_key = sort_key + 500000 WHERE application_id IS NULL"
            );

            migrationBuilder.AddColumn<Guid>(
                name: "import_id",
                table: "honours",
                type: "uuid",
                nullable: true
            );

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

            migrationBuilder.CreateIndex(
                name: "ix_honours_import_id",
                table: "honours",
                column: "import_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_award_imports_proposed_at_id",
                table: "award_imports",
                columns: new[] { "proposed_at", "id" }
            );

            migrationBuilder.AddForeignKey(
                name: "fk_honours_award_imports_import_id",
                table: "honours",
                column: "import_id",
                principalTable: "award_imports",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "UPDATE honours SET sort_key = sort_key - 500000 WHERE application_id IS NULL"
            );

            migrationBuilder.DropForeignKey(
                name: "fk_honours_award_imports_import_id",
                table: "honours"
            );

            migrationBuilder.DropTable(name: "award_imports");

            migrationBuilder.DropIndex(name: "ix_honours_import_id", table: "honours");

            migrationBuilder.DropColumn(name: "import_id", table: "honours");
        }
    }
}
