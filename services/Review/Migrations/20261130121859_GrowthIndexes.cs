using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
{
    /// <inheritdoc />
    public partial class GrowthIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_pledges_subject",
                table: "pledges",
                column: "subject"
            );

            migrationBuilder.CreateIndex(
                name: "ix_panel_assignments_subject",
                table: "panel_assignments",
                column: "subject"
            );

            migrationBuilder.CreateIndex(
                name: "ix_appointments_subject",
                table: "appointments",
                column: "subject"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_pledges_subject", table: "pledges");

            migrationBuilder.DropIndex(
                name: "ix_panel_assignments_subject",
                table: "panel_assignments"
            );

            migrationBuilder.DropIndex(name: "ix_appointments_subject", table: "appointments");
        }
    }
}
