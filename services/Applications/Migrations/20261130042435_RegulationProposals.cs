using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class RegulationProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "regulation_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    code = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    checked_by_name = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    undone_by_name = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_proposals", x => x.id);
                }
            );

            migrationBuilder.UpdateData(
                table: "regulation_versions",
                keyColumn: "code",
                keyValue: "2022",
                column: "version",
                value: "{\"code\":\"2022\",\"title\":\"\\u6500\\u679D\\u82B1\\u5E02\\u653F\\u5E9C\\u8D28\\u91CF\\u5956\\u8BC4\\u9009\\u7BA1\\u7406\\u529E\\u6CD5\",\"issuer\":\"\\u6500\\u679D\\u82B1\\u5E02\\u4EBA\\u6C11\\u653F\\u5E9C\\u529E\\u516C\\u5BA4\",\"documentNumber\":null,\"issuedOn\":\"2022-12-29\",\"cycleYears\":2,\"organisationQuota\":3,\"individualQuota\":5,\"cleanYears\":{\"years\":3},\"acceptanceNoticeDays\":5,\"awardNoticeDays\":5,\"ban\":{\"years\":10,\"startDay\":0,\"startDayCounts\":0},\"liability\":{\"years\":5,\"startDay\":1,\"startDayCounts\":0},\"inForceFrom\":\"2023-01-30\",\"validityRule\":{\"years\":5,\"startDay\":2,\"startDayCounts\":1},\"inForceTo\":null,\"repeals\":null,\"validity\":{\"firstDay\":\"2023-01-30\",\"lastDay\":\"2028-01-29\"}}"
            );

            migrationBuilder.CreateIndex(
                name: "ix_editions_regulation_version",
                table: "editions",
                column: "regulation_version"
            );

            migrationBuilder.CreateIndex(
                name: "ix_regulation_proposals_code",
                table: "regulation_proposals",
                column: "code",
                unique: true
            );

            migrationBuilder.AddForeignKey(
                name: "fk_editions_regulation_versions_regulation_version",
                table: "editions",
                column: "regulation_version",
                principalTable: "regulation_versions",
                principalColumn: "code",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_editions_regulation_versions_regulation_version",
                table: "editions"
            );

            migrationBuilder.DropTable(name: "regulation_proposals");

            migrationBuilder.DropIndex(name: "ix_editions_regulation_version", table: "editions");

            migrationBuilder.UpdateData(
                table: "regulation_versions",
                keyColumn: "code",
                keyValue: "2022",
                column: "version",
                value: "{\"code\":\"2022\",\"title\":\"\\u6500\\u679D\\u82B1\\u5E02\\u653F\\u5E9C\\u8D28\\u91CF\\u5956\\u8BC4\\u9009\\u7BA1\\u7406\\u529E\\u6CD5\",\"issuer\":\"\\u6500\\u679D\\u82B1\\u5E02\\u4EBA\\u6C11\\u653F\\u5E9C\\u529E\\u516C\\u5BA4\",\"issuedOn\":\"2022-12-29\",\"cycleYears\":2,\"organisationQuota\":3,\"individualQuota\":5,\"cleanYears\":{\"years\":3},\"acceptanceNoticeDays\":5,\"awardNoticeDays\":5,\"ban\":{\"years\":10,\"startDay\":0,\"startDayCounts\":0},\"liability\":{\"years\":5,\"startDay\":1,\"startDayCounts\":0},\"inForceFrom\":\"2023-01-30\",\"validityRule\":{\"years\":5,\"startDay\":2,\"startDayCounts\":1},\"validity\":{\"firstDay\":\"2023-01-30\",\"lastDay\":\"2028-01-29\"}}"
            );
        }
    }
}
