using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class EditionWithdrawal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_editions_ordinal", table: "editions");

            migrationBuilder.CreateIndex(
                name: "ix_editions_ordinal",
                table: "editions",
                column: "ordinal",
                unique: true,
                filter: "state NOT IN ('Cancelled', 'Withdrawn')"
            );

            // A withdrawn edition's cycle is free again.
            migrationBuilder.Sql(
                """
                ALTER TABLE editions DROP CONSTRAINT ex_editions_cycle;
                ALTER TABLE editions ADD CONSTRAINT ex_editions_cycle
                    EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&)
                    WHERE (state NOT IN ('Cancelled', 'Withdrawn'));
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_editions_ordinal", table: "editions");

            migrationBuilder.CreateIndex(
                name: "ix_editions_ordinal",
                table: "editions",
                column: "ordinal",
                unique: true,
                filter: "state <> 'Cancelled'"
            );

            migrationBuilder.Sql(
                """
                ALTER TABLE editions DROP CONSTRAINT ex_editions_cycle;
                ALTER TABLE editions ADD CONSTRAINT ex_editions_cycle
                    EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&)
                    WHERE (state <> 'Cancelled');
                """
            );
        }
    }
}
