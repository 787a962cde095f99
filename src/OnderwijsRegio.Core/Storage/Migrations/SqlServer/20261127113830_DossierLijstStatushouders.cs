using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DossierLijstStatushouders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ChangedAt",
                table: "ContactMoments",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChangedById",
                table: "ContactMoments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "ContactMoments",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetainAtLeastUntil",
                table: "Candidates",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CandidateMerges",
                columns: table => new
                {
                    MergedId = table.Column<int>(type: "int", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateMerges", x => x.MergedId);
                    table.ForeignKey(
                        name: "FK_CandidateMerges_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeskLabels",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskLabels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeskLabels_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentLinks_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RegionRetentions",
                columns: table => new
                {
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    Interesseren = table.Column<int>(type: "int", nullable: false),
                    Orienteren = table.Column<int>(type: "int", nullable: false),
                    Matchen = table.Column<int>(type: "int", nullable: false),
                    Opleiden = table.Column<int>(type: "int", nullable: false),
                    Begeleiden = table.Column<int>(type: "int", nullable: false),
                    Professionaliseren = table.Column<int>(type: "int", nullable: false),
                    Stopped = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionRetentions", x => x.RegionId);
                    table.ForeignKey(
                        name: "FK_RegionRetentions_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SavedViews_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatushouderTracks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EnrolledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IntakeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    School = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: true),
                    Result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedById = table.Column<int>(type: "int", nullable: true),
                    CheckReference = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatushouderTracks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatushouderTracks_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StatushouderTracks_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CandidateLabels",
                columns: table => new
                {
                    LabelId = table.Column<int>(type: "int", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateLabels", x => new { x.LabelId, x.CandidateId });
                    table.ForeignKey(
                        name: "FK_CandidateLabels_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CandidateLabels_DeskLabels_LabelId",
                        column: x => x.LabelId,
                        principalTable: "DeskLabels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LanguageSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TrackId = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LanguageSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LanguageSteps_StatushouderTracks_TrackId",
                        column: x => x.TrackId,
                        principalTable: "StatushouderTracks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_Route",
                table: "Candidates",
                columns: new[] { "RegionId", "Route" });

            migrationBuilder.CreateIndex(
                name: "IX_CandidateLabels_CandidateId",
                table: "CandidateLabels",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateMerges_CandidateId",
                table: "CandidateMerges",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskLabels_RegionId_Name",
                table: "DeskLabels",
                columns: new[] { "RegionId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLinks_CandidateId",
                table: "DocumentLinks",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLinks_FormKey",
                table: "DocumentLinks",
                column: "FormKey",
                unique: true,
                filter: "[FormKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LanguageSteps_TrackId",
                table: "LanguageSteps",
                column: "TrackId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_RegionId_UserId",
                table: "SavedViews",
                columns: new[] { "RegionId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_UserId",
                table: "SavedViews",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_StatushouderTracks_CandidateId",
                table: "StatushouderTracks",
                column: "CandidateId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatushouderTracks_RegionId_State",
                table: "StatushouderTracks",
                columns: new[] { "RegionId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CandidateLabels");

            migrationBuilder.DropTable(
                name: "CandidateMerges");

            migrationBuilder.DropTable(
                name: "DocumentLinks");

            migrationBuilder.DropTable(
                name: "LanguageSteps");

            migrationBuilder.DropTable(
                name: "RegionRetentions");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "DeskLabels");

            migrationBuilder.DropTable(
                name: "StatushouderTracks");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_Route",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "ContactMoments");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "ContactMoments");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ContactMoments");

            migrationBuilder.DropColumn(
                name: "RetainAtLeastUntil",
                table: "Candidates");
        }
    }
}
