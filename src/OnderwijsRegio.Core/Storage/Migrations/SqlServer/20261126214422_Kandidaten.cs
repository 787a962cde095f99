using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Kandidaten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Candidates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    FirstName = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    LastName = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    SortName = table.Column<string>(type: "nvarchar(161)", maxLength: 161, nullable: false),
                    SourceDesk = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    TargetGroup = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Sectors = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Subjects = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Municipalities = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Hours = table.Column<int>(type: "int", nullable: true),
                    Wishes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Diploma = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Education = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Bevoegdheid = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Route = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: true),
                    LegalBasis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Phase = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PhaseSince = table.Column<DateOnly>(type: "date", nullable: false),
                    IsStopped = table.Column<bool>(type: "bit", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    QuietSince = table.Column<DateOnly>(type: "date", nullable: false),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetainUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidates_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidates_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "CandidateSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CandidateSteps_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CandidateTerms",
                columns: table => new
                {
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    Term = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CandidateId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateTerms", x => new { x.RegionId, x.Term, x.CandidateId });
                    table.ForeignKey(
                        name: "FK_CandidateTerms_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactMoments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactMoments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactMoments_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NextSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NextSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NextSteps_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_FormKey",
                table: "Candidates",
                column: "FormKey",
                unique: true,
                filter: "[FormKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_OwnerId",
                table: "Candidates",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_IsStopped_NextStepOn",
                table: "Candidates",
                columns: new[] { "RegionId", "IsStopped", "NextStepOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_IsStopped_Phase_SortName",
                table: "Candidates",
                columns: new[] { "RegionId", "IsStopped", "Phase", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_IsStopped_QuietSince",
                table: "Candidates",
                columns: new[] { "RegionId", "IsStopped", "QuietSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_IsStopped_SortName_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "IsStopped", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CandidateSteps_CandidateId",
                table: "CandidateSteps",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactMoments_CandidateId",
                table: "ContactMoments",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactMoments_FormKey",
                table: "ContactMoments",
                column: "FormKey",
                unique: true,
                filter: "[FormKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NextSteps_CandidateId_DoneOn",
                table: "NextSteps",
                columns: new[] { "CandidateId", "DoneOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CandidateSteps");

            migrationBuilder.DropTable(
                name: "CandidateTerms");

            migrationBuilder.DropTable(
                name: "ContactMoments");

            migrationBuilder.DropTable(
                name: "NextSteps");

            migrationBuilder.DropTable(
                name: "Candidates");
        }
    }
}
