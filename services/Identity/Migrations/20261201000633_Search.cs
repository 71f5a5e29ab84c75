using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Identity.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Folding and pairs of signs: core PostgreSQL, no extension (docs/decisions/0035).
            migrationBuilder.CreateSearch();

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "units",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(short_name, '') || '|' || coalesce(code, ''))",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "unit_changes",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(short_name, ''))",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "accounts",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(user_name, '') || '|' || coalesce(name, ''))",
                stored: true
            );

            migrationBuilder.IndexSearch("units", "unit_changes", "accounts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "search_text", table: "units");

            migrationBuilder.DropColumn(name: "search_text", table: "unit_changes");

            migrationBuilder.DropColumn(name: "search_text", table: "accounts");
        }
    }
}
