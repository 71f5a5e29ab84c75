using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Applications.Migrations
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
                table: "applications",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(filed #>> '{organisation,creditCode}', '') || '|' || coalesce(filed #>> '{individual,employerName}', '') || '|' || coalesce(filed #>> '{individual,employerCreditCode}', ''))",
                stored: true
            );

            migrationBuilder.IndexSearch("applications");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "search_text", table: "applications");
        }
    }
}
