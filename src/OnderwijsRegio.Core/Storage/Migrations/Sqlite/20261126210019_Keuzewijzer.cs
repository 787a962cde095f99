using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Keuzewijzer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TeachingRoutes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    StopsFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeachingRoutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeachingRoutes_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeachingRouteVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RouteId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    ForWhom = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Duration = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Subsidy = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Rights = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Duties = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    NextLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    SourceLink = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Diplomas = table.Column<string>(type: "TEXT", nullable: false),
                    Bevoegdheden = table.Column<string>(type: "TEXT", nullable: false),
                    Sectors = table.Column<string>(type: "TEXT", nullable: false),
                    Subjects = table.Column<string>(type: "TEXT", nullable: false),
                    SchoolWork = table.Column<string>(type: "TEXT", nullable: false),
                    Time = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeachingRouteVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeachingRouteVersions_TeachingRoutes_RouteId",
                        column: x => x.RouteId,
                        principalTable: "TeachingRoutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TeachingRoutes_FormKey",
                table: "TeachingRoutes",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TeachingRoutes_RegionId_Position",
                table: "TeachingRoutes",
                columns: new[] { "RegionId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_TeachingRouteVersions_RouteId_From",
                table: "TeachingRouteVersions",
                columns: new[] { "RouteId", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TeachingRouteVersions");

            migrationBuilder.DropTable(
                name: "TeachingRoutes");
        }
    }
}
