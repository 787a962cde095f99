using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using static OnderwijsRegio.Core.Tests.Candidates.Importing.TablesAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates.Importing;

/// <summary>Columns under any name, said once.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("Naam", CandidateColumn.FullName)]
    [InlineData("Roepnaam", CandidateColumn.FirstName)]
    [InlineData("TUSSENVOEGSEL", CandidateColumn.Prefix)]
    [InlineData("E-mailadres", CandidateColumn.Email)]
    [InlineData("Tel. nr.", CandidateColumn.Phone)]
    [InlineData("Fase klantreis", CandidateColumn.Phase)]
    [InlineData("Datum aanmelding", CandidateColumn.CreatedOn)]
    [InlineData("Laatst gesproken", CandidateColumn.LastContactOn)]
    [InlineData("Vervolgactie", CandidateColumn.NextStep)]
    [InlineData("Reden uitval", CandidateColumn.StopReason)]
    [InlineData("Schoenmaat", CandidateColumn.None)]
    public async Task A_column_is_guessed_by_its_name(string name, CandidateColumn expected)
    {
        using var work = await BeginAsync();

        var import = await work.Uploaded(DuoFiles.Utf8($"{name};Iets anders\r\n43;x\r\n"));

        Assert.Equal(expected, (await work.Proposed(import)).Columns.Uses[0]);
    }

    [Fact]
    public async Task A_column_with_addresses_is_known_whatever_it_is_called_and_several_may_hold_notes()
    {
        using var work = await BeginAsync();

        var import = await work.Uploaded(DuoFiles.Utf8("Naam,Bereikbaar via,Opmerkingen,Bijzonderheden\nAn Smit,an@demo.example,a,b\n"));

        Assert.Equal([CandidateColumn.FullName, CandidateColumn.Email, CandidateColumn.Note, CandidateColumn.Note], (await work.Proposed(import)).Columns.Uses);
    }

    [Fact]
    public async Task What_was_said_is_remembered_for_the_next_file_with_those_columns_in_any_order_and_for_this_region_alone()
    {
        using var work = await BeginAsync();
        await work.Preview(DuoFiles.Utf8("Wie;Mailen naar;Kleur\r\nAn Smit;an@demo.example;rood\r\n"), columns => columns with
        {
            Uses = [CandidateColumn.FullName, CandidateColumn.Email, CandidateColumn.Note],
        });

        var next = await work.Uploaded(DuoFiles.Utf8("KLEUR;Wie;Mailen naar\r\nrood;Bo Smit;bo@demo.example\r\n"));
        var (columns, isRemembered) = await work.Proposed(next);
        var elsewhere = await work.Proposed(await work.Uploaded(DuoFiles.Utf8("Wie;Mailen naar;Kleur\r\nAn Smit;an@demo.example;rood\r\n"), work.Desk.Other));

        Assert.True(isRemembered);
        Assert.Equal([CandidateColumn.Note, CandidateColumn.FullName, CandidateColumn.Email], columns.Uses);
        Assert.Equal(("Oude tabel", null), (columns.SourceDesk, columns.LegalBasis));
        Assert.False(elsewhere.IsRemembered);
    }

    [Fact]
    public async Task What_a_file_needs_is_asked_at_its_field()
    {
        var today = DeskAtWork.Today;
        string[] names = ["a", "b", "c"];
        var said = new CandidateColumns { Uses = [CandidateColumn.Phase, CandidateColumn.Phase, CandidateColumn.None], ConsentOn = today.AddDays(1) };

        Assert.Equal(
            [
                ("Uses[0]", CandidateImportMessages.NameMissing),
                ("Uses[1]", CandidateImportMessages.Twice(CandidateColumn.Phase, "a")),
                ("SourceDesk", CandidateImportMessages.SourceMissing),
                ("LegalBasis", CandidateImportMessages.BasisMissing),
                ("ConsentOn", CandidateMessages.DayAhead),
            ],
            CandidateColumnRules.Faults(said, names, today));
        said = said with { Uses = [CandidateColumn.FullName, CandidateColumn.LastName], SourceDesk = "Loket", LegalBasis = LegalBasis.Toestemming, ConsentOn = null };
        Assert.Equal(
            [("Uses[0]", CandidateImportMessages.ContactMissing), ("Uses[1]", CandidateImportMessages.NameTwice), ("ConsentOn", CandidateImportMessages.ConsentMissing)],
            CandidateColumnRules.Faults(said, names, today));

        using var work = await BeginAsync();
        var import = await work.Uploaded(Csv("An;Smit;an@demo.example;;;;"));
        Assert.Equal(new SaveOutcome.Refused("Uses[0]", CandidateImportMessages.NameMissing), await work.Choose(import.Head.Import.Id, new CandidateColumns()));
    }

    [Theory]
    [InlineData("Jan van der Dam", "Jan", "van der Dam")]
    [InlineData("Anna Maria de Boer", "Anna Maria", "de Boer")]
    [InlineData("Dam, Jan van der", "Jan", "van der Dam")]
    [InlineData("An Smit-Jansen", "An", "Smit-Jansen")]
    [InlineData("de Boer", "", "de Boer")]
    [InlineData("Zoë", "Zoë", "")]
    public async Task A_whole_name_is_split(string name, string first, string last)
    {
        using var work = await BeginAsync();

        await work.TakeOver(DuoFiles.Utf8($"Naam;Mail\r\n{name};an@demo.example\r\n"));

        var candidate = Assert.Single(await work.Candidates());
        Assert.Equal((first, last), (candidate.FirstName, candidate.LastName));
    }
}
