using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Review.Migrations
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
                table: "candidates",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(credit_code, '') || '|' || coalesce(employer, ''))",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "appointments",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, ''))",
                stored: true
            );

            migrationBuilder.IndexSearch("candidates", "appointments");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "search_text", table: "candidates");

            migrationBuilder.DropColumn(name: "search_text", table: "appointments");
        }
    }
}
