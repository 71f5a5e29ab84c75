using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class DraftsInPlace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_applications_applicant_unit_changed_at",
                table: "applications"
            );

            migrationBuilder
                .AlterTable(name: "applications")
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateIndex(
                name: "ix_applications_applicant_unit",
                table: "applications",
                column: "applicant_unit"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_applications_applicant_unit",
                table: "applications"
            );

            migrationBuilder
                .AlterTable(name: "applications")
                .OldAnnotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateIndex(
                name: "ix_applications_applicant_unit_changed_at",
                table: "applications",
                columns: new[] { "applicant_unit", "changed_at" }
            );
        }
    }
}
