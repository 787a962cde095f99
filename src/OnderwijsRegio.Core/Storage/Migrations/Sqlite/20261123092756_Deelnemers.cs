using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deelnemers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Schools",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Schools",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Participations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Participations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Participations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "BoardNumber",
                table: "Organisations",
                type: "TEXT",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactRole",
                table: "Organisations",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kvk",
                table: "Organisations",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Organisations",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "SchoolParticipations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolParticipations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolParticipations_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolParticipations_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // A school counted in one region; now it may count in two.
            migrationBuilder.Sql(
                "INSERT INTO SchoolParticipations (SchoolId, RegionId, Version) SELECT Id, RegionId, '00000000-0000-0000-0000-000000000000' FROM Schools");

            // Accents are folded when a row is next saved.
            migrationBuilder.Sql("UPDATE Organisations SET SearchText = LOWER(Name)");
            migrationBuilder.Sql("UPDATE Schools SET SearchText = LOWER(Name)");

            migrationBuilder.DropForeignKey(
                name: "FK_Schools_Regions_RegionId",
                table: "Schools");

            migrationBuilder.DropIndex(
                name: "IX_Schools_RegionId",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "RegionId",
                table: "Schools");

            migrationBuilder.CreateTable(
                name: "SchoolPupils",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolPupils", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolPupils_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatedTotals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Boards = table.Column<int>(type: "INTEGER", nullable: true),
                    Schools = table.Column<int>(type: "INTEGER", nullable: true),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source_Document = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Source_Heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedTotals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatedTotals_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Schools_Brin",
                table: "Schools",
                column: "Brin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_BoardNumber",
                table: "Organisations",
                column: "BoardNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchoolParticipations_RegionId_SchoolId",
                table: "SchoolParticipations",
                columns: new[] { "RegionId", "SchoolId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchoolParticipations_SchoolId",
                table: "SchoolParticipations",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPupils_SchoolId_Year",
                table: "SchoolPupils",
                columns: new[] { "SchoolId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatedTotals_RegionId",
                table: "StatedTotals",
                column: "RegionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SchoolParticipations");

            migrationBuilder.DropTable(
                name: "SchoolPupils");

            migrationBuilder.DropTable(
                name: "StatedTotals");

            migrationBuilder.DropIndex(
                name: "IX_Schools_Brin",
                table: "Schools");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_BoardNumber",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "BoardNumber",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "ContactRole",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Kvk",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Organisations");

            migrationBuilder.AddColumn<int>(
                name: "RegionId",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Schools_RegionId",
                table: "Schools",
                column: "RegionId");

            migrationBuilder.AddForeignKey(
                name: "FK_Schools_Regions_RegionId",
                table: "Schools",
                column: "RegionId",
                principalTable: "Regions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
