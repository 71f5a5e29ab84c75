using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Identity.Data.Migrations
{
    /// <inheritdoc />
    public partial class AccountEmail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "accounts",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "email", table: "accounts");
        }
    }
}
