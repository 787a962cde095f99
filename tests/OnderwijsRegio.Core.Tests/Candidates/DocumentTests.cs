using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Documents of a candidate: where they stand, never the documents.</summary>
public sealed class DocumentTests
{
    private static readonly DocumentText Diploma = new("Diploma", "https://schijf.demo.example/diploma?versie=2#blad");

    [Theory]
    [InlineData("", "https://demo.example", "Title", CandidateMessages.DocumentTitleMissing)]
    [InlineData("Diploma", " ", "Address", CandidateMessages.DocumentAddressMissing)]
    [InlineData("Diploma", "http://demo.example/a", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "file:///c:/diploma.pdf", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "javascript:alert(1)", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "data:text/html,hallo", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "//demo.example/a", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "diploma.pdf", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "https://", "Address", CandidateMessages.DocumentAddressUnsafe)]
    [InlineData("Diploma", "https://noor:geheim@demo.example/a", "Address", CandidateMessages.DocumentAddressWithPassword)]
    [InlineData("Diploma", "https://noor@demo.example/a", "Address", CandidateMessages.DocumentAddressWithPassword)]
    [InlineData("Diploma", "https://@demo.example/a", "Address", CandidateMessages.DocumentAddressWithPassword)]
    [InlineData("Diploma van 111222333", "https://demo.example/a", "Title", CandidateMessages.MayBeBsn)]
    [InlineData("Diploma", "https://demo.example/111222333", "Address", CandidateMessages.MayBeBsn)]
    public void An_address_that_leads_elsewhere_or_holds_a_password_is_refused(string title, string address, string field, string message)
    {
        var fault = new DocumentText(title, address).Tidied().Fault(isNoBsn: false);

        Assert.Equal((field, message), (fault!.Field, fault.Message));
    }

    [Theory]
    [InlineData("https://demo.example/map/brief@werk.pdf")]
    [InlineData("HTTPS://demo.example")]
    [InlineData("https://demo.example/zoek?wie=a@b.example")]
    public void A_safe_address_is_taken(string address) => Assert.Null(new DocumentText("Diploma", address).Fault(isNoBsn: false));

    [Fact]
    public async Task A_document_is_added_once_changed_and_taken_out()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        var form = Guid.NewGuid();

        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Add(work, id, Diploma, form)).Changed);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await Add(work, id, Diploma, form)).Changed);
        var document = Assert.Single((await work.File(id)).Documents);
        var version = (await Find(work, document.Id))!.Version;
        Assert.IsType<SaveOutcome.Saved>(await Change(work, document.Id, Diploma with { Title = "Getuigschrift" }, version));
        Assert.IsType<SaveOutcome.Stale>(await Change(work, document.Id, Diploma with { Title = "Bul" }, version));

        Assert.Equal(("Getuigschrift", Diploma.Address), ((await work.File(id)).Documents[0].Title, (await work.File(id)).Documents[0].Address));
        Assert.Equal(id, Assert.IsType<SaveOutcome.Saved>(await work.Do(db => new DocumentService(db, work.Clock).RemoveAsync(work.Own, document.Id, Cancel))).Id);
        Assert.Empty((await work.File(id)).Documents);
        Assert.Equal(
            ["candidate.document-added:", "candidate.document-changed:Title", "candidate.document-removed:"],
            await work.Do(db => db.Trace.Where(t => t.Action.Contains("document")).OrderBy(t => t.Id).Select(t => t.Action + ":" + t.Fields).ToListAsync()));
    }

    [Fact]
    public async Task A_file_has_at_most_twenty()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        for (var n = 0; n < DocumentLink.Most; n++)
        {
            Assert.IsType<SaveOutcome.Saved>(await Add(work, id, Diploma));
        }

        Assert.Equal(CandidateMessages.DocumentsFull, Assert.IsType<SaveOutcome.Refused>(await Add(work, id, Diploma)).Message);
    }

    [Fact]
    public async Task Another_region_finds_none_and_erasing_takes_them_along()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        await Add(work, id, Diploma);
        var document = (await work.File(id)).Documents[0].Id;

        Assert.IsType<SaveOutcome.Missing>(await Add(work, id, Diploma, editor: work.Other));
        Assert.IsType<SaveOutcome.Missing>(await work.Do(db => new DocumentService(db, work.Clock).RemoveAsync(work.Other, document, Cancel)));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).DocumentAsync(document, work.Other.RegionId, Cancel)));
        await work.Do(db => new ErasureService(db, work.Clock).EraseAsync(work.Own, id, Today, Cancel));
        Assert.Equal(0, await work.Do(db => db.DocumentLinks.CountAsync()));
    }

    private static Task<DocumentFile?> Find(DeskAtWork work, int id) => work.Do(db => new CandidateFileQueries(db).DocumentAsync(id, work.Own.RegionId, Cancel));

    private static Task<SaveOutcome> Add(DeskAtWork work, int id, DocumentText text, Guid? formKey = null, PlanEditor? editor = null) =>
        work.Do(db => new DocumentService(db, work.Clock).AddAsync(editor ?? work.Own, id, text, false, formKey ?? Guid.NewGuid(), Cancel));

    private static Task<SaveOutcome> Change(DeskAtWork work, int id, DocumentText text, Guid version) =>
        work.Do(db => new DocumentService(db, work.Clock).ChangeAsync(work.Own, id, text, false, version, Cancel));
}
