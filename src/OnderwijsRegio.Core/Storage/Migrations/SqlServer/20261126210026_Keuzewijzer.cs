using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    StopsFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RouteId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    ForWhom = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Duration = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Cost = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Subsidy = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Rights = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Duties = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    NextStep = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    NextLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    SourceLink = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Diplomas = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Bevoegdheden = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sectors = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Subjects = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SchoolWork = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Time = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                unique: true,
                filter: "[FormKey] IS NOT NULL");

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
