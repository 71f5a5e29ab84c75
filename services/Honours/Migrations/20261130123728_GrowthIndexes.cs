using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class GrowthIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_honours_applicant_unit_sort_key",
                table: "honours",
                columns: new[] { "applicant_unit", "sort_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_edition_ordinal_sort_key",
                table: "honours",
                columns: new[] { "edition_ordinal", "sort_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_year_sort_key",
                table: "honours",
                columns: new[] { "year", "sort_key" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_honours_applicant_unit_sort_key",
                table: "honours"
            );

            migrationBuilder.DropIndex(
                name: "ix_honours_edition_ordinal_sort_key",
                table: "honours"
            );

            migrationBuilder.DropIndex(name: "ix_honours_year_sort_key", table: "honours");
        }
    }
}
