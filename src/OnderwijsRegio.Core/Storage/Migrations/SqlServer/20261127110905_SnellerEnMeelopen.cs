using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SnellerEnMeelopen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_IsStopped_NextStepOn",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_IsStopped_Phase_SortName",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_IsStopped_QuietSince",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_IsStopped_SortName_Id",
                table: "Candidates");

            migrationBuilder.CreateTable(
                name: "Meeloopdagen",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    School = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrganisationId = table.Column<int>(type: "int", nullable: true),
                    ContactName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContactEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    When = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SharesContact = table.Column<bool>(type: "bit", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedById = table.Column<int>(type: "int", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    From = table.Column<TimeOnly>(type: "time", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CandidateView = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CandidateSays = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SchoolView = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SchoolSays = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Effect = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LookedBackAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meeloopdagen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meeloopdagen_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Meeloopdagen_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Meeloopdagen_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeeloopdagLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MeeloopdagId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    IsLookBack = table.Column<bool>(type: "bit", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeeloopdagLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeeloopdagLinks_Meeloopdagen_MeeloopdagId",
                        column: x => x.MeeloopdagId,
                        principalTable: "Meeloopdagen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTerms_CandidateId_Term",
                table: "CandidateTerms",
                columns: new[] { "CandidateId", "Term" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_LastContactOn_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "LastContactOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_NextStepOn_QuietSince_LastContactOn",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "NextStepOn", "QuietSince", "LastContactOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_Phase_SortName_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "Phase", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_QuietSince_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "QuietSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_RetainUntil_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "RetainUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_SourceDesk",
                table: "Candidates",
                columns: new[] { "RegionId", "SourceDesk" });

            migrationBuilder.CreateIndex(
                name: "IX_Meeloopdagen_CandidateId",
                table: "Meeloopdagen",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_Meeloopdagen_FormKey",
                table: "Meeloopdagen",
                column: "FormKey",
                unique: true,
                filter: "[FormKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Meeloopdagen_OrganisationId",
                table: "Meeloopdagen",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Meeloopdagen_RegionId_State_On",
                table: "Meeloopdagen",
                columns: new[] { "RegionId", "State", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_MeeloopdagLinks_Hash",
                table: "MeeloopdagLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeeloopdagLinks_MeeloopdagId",
                table: "MeeloopdagLinks",
                column: "MeeloopdagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeeloopdagLinks");

            migrationBuilder.DropTable(
                name: "Meeloopdagen");

            migrationBuilder.DropIndex(
                name: "IX_CandidateTerms_CandidateId_Term",
                table: "CandidateTerms");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_LastContactOn_Id",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_NextStepOn_QuietSince_LastContactOn",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_Phase_SortName_Id",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_QuietSince_Id",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_RetainUntil_Id",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_SourceDesk",
                table: "Candidates");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms",
                column: "CandidateId");

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
        }
    }
}
