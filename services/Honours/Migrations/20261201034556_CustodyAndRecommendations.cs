using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class CustodyAndRecommendations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "higher_awards",
                table: "honours",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "reissued_on",
                table: "honours",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string[]>(
                name: "replaced_sha256",
                table: "honours",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'"
            );

            migrationBuilder.CreateTable(
                name: "custody_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    copy = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    made_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_by = table.Column<string>(
                        type: "character varying(50)",
                        maxLength: 50,
                        nullable: true
                    ),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_custody_items_honours_honour_id",
                        column: x => x.honour_id,
                        principalTable: "honours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "recommendations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    target_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    proposed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    addressee = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    letter = table.Column<string>(type: "jsonb", nullable: true),
                    grounds = table.Column<string>(type: "jsonb", nullable: false),
                    result = table.Column<string>(type: "jsonb", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendations", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendations_honours_honour_id",
                        column: x => x.honour_id,
                        principalTable: "honours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_honours_replaced_sha256",
                    table: "honours",
                    column: "replaced_sha256"
                )
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_custody_items_honour_id_kind",
                table: "custody_items",
                columns: new[] { "honour_id", "kind" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_custody_items_place",
                table: "custody_items",
                column: "place",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_honour_id",
                table: "recommendations",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_one_open",
                table: "recommendations",
                columns: new[] { "honour_id", "target_name" },
                unique: true,
                filter: "state IN ('Proposed', 'Sent', 'Accepted', 'Reviewing')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_proposed_at_id",
                table: "recommendations",
                columns: new[] { "proposed_at", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "custody_items");

            migrationBuilder.DropTable(name: "recommendations");

            migrationBuilder.DropIndex(name: "ix_honours_replaced_sha256", table: "honours");

            migrationBuilder.DropColumn(name: "higher_awards", table: "honours");

            migrationBuilder.DropColumn(name: "reissued_on", table: "honours");

            migrationBuilder.DropColumn(name: "replaced_sha256", table: "honours");
        }
    }
}
