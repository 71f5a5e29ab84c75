using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class EditionCancellation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_editions_ordinal", table: "editions");

            migrationBuilder.AddColumn<string>(
                name: "cancellation",
                table: "editions",
                type: "jsonb",
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_editions_ordinal",
                table: "editions",
                column: "ordinal",
                unique: true,
                filter: "state <> 'Cancelled'"
            );

            // A cancelled edition's cycle is free again.
            migrationBuilder.Sql(
                """
                ALTER TABLE editions DROP CONSTRAINT ex_editions_cycle;
                ALTER TABLE editions ADD CONSTRAINT ex_editions_cycle
                    EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&)
                    WHERE (state <> 'Cancelled');
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                ALTER TABLE editions DROP CONSTRAINT ex_editions_cycle;
                ALTER TABLE editions ADD CONSTRAINT ex_editions_cycle
                    EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&);
                """
            );

            migrationBuilder.DropIndex(name: "ix_editions_ordinal", table: "editions");

            migrationBuilder.DropColumn(name: "cancellation", table: "editions");

            migrationBuilder.CreateIndex(
                name: "ix_editions_ordinal",
                table: "editions",
                column: "ordinal",
                unique: true
            );
        }
    }
}
