using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class EditionArchives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "edition_archive_downloads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    archive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keys = table.Column<bool>(type: "boolean", nullable: false),
                    by_subject = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    by_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_archive_downloads", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "edition_archive_progress",
                columns: table => new
                {
                    archive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    pieces = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    problem = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_archive_progress", x => x.archive_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "edition_archives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    request = table.Column<string>(type: "jsonb", nullable: false),
                    packages = table.Column<string>(type: "jsonb", nullable: false),
                    hand_over = table.Column<string>(type: "jsonb", nullable: true),
                    destructions = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_archives", x => x.id);
                    table.ForeignKey(
                        name: "fk_edition_archives_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_edition_archive_downloads_archive_id",
                table: "edition_archive_downloads",
                column: "archive_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_edition_archives_edition_id",
                table: "edition_archives",
                column: "edition_id",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "edition_archive_downloads");

            migrationBuilder.DropTable(name: "edition_archive_progress");

            migrationBuilder.DropTable(name: "edition_archives");
        }
    }
}
