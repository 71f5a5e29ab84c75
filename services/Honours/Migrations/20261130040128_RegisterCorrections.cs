using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class RegisterCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "register_events",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "corrections", table: "register_events");
        }
    }
}
