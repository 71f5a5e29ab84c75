using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Identity.Data.Migrations
{
    /// <inheritdoc />
    public partial class GrowthIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_sessions_account_id", table: "sessions");

            migrationBuilder
                .CreateIndex(name: "ix_units_kinds", table: "units", column: "kinds")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id_signed_in_at",
                table: "sessions",
                columns: new[] { "account_id", "signed_in_at" },
                filter: "ended_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_assignments_account_id",
                table: "assignments",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_accounts_user_name",
                table: "accounts",
                column: "user_name"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_units_kinds", table: "units");

            migrationBuilder.DropIndex(
                name: "ix_sessions_account_id_signed_in_at",
                table: "sessions"
            );

            migrationBuilder.DropIndex(name: "ix_assignments_account_id", table: "assignments");

            migrationBuilder.DropIndex(name: "ix_accounts_user_name", table: "accounts");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                table: "sessions",
                column: "account_id",
                filter: "ended_at IS NULL"
            );
        }
    }
}
