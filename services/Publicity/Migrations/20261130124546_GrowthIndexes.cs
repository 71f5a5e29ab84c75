using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class GrowthIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "commitments",
                table: "log_batches",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'"
            );

            // What was written before is in the leaves.
            migrationBuilder.Sql(
                """
                UPDATE log_batches AS batch SET commitments = ARRAY(
                    SELECT listed.value
                    FROM log_leaves AS leaf
                    CROSS JOIN jsonb_array_elements_text(convert_from(leaf.leaf, 'UTF8')::jsonb -> 'data' -> 'commitments')
                        WITH ORDINALITY AS listed (value, place)
                    WHERE leaf.index = batch.index
                    ORDER BY listed.place
                )
                WHERE batch.index IS NOT NULL
                """
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_log_batches_commitments",
                    table: "log_batches",
                    column: "commitments"
                )
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder
                .CreateIndex(
                    name: "ix_complaints_file_ids",
                    table: "complaints",
                    column: "file_ids"
                )
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_log_batches_commitments", table: "log_batches");

            migrationBuilder.DropIndex(name: "ix_complaints_file_ids", table: "complaints");

            migrationBuilder.DropColumn(name: "commitments", table: "log_batches");
        }
    }
}
