using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Storage.Seeds;

namespace OnderwijsRegio.Core.Tests.Storage;

public sealed class SeedFileTests
{
    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Folders.Seeds, "*.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folders.Seeds, path))
            .Order(),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_says_in_which_document_and_under_which_heading_it_stands(string file)
    {
        var documents = SeedFile.Read(Folders.Seeds, "documents.csv").Select(line => line["key"]).ToList();
        Assert.All(SeedFile.Read(Folders.Seeds, file), line =>
        {
            if (file == "documents.csv")
            {
                Assert.NotNull(line.Optional("title"));
                Assert.NotNull(line.Optional("publisher"));
                return;
            }

            Assert.True(documents.Contains(line["document"]), line.Where);
            Assert.True(line.Optional("heading") is not null, line.Where);
        });
    }

    [Fact]
    public void Every_row_that_was_loaded_keeps_its_source()
    {
        using var database = TestDatabase.Seeded();
        using var db = database.Open();
        var checkedTypes = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindComplexProperty("Source") is not null))
        {
            var rows = Rows(db, type);
            var sources = rows.Select(row => (SourceReference)type.FindComplexProperty("Source")!.PropertyInfo!.GetValue(row)!).ToList();

            Assert.True(rows.Count > 0, type.ClrType.Name);
            Assert.All(sources, source => Assert.False(source.Document is null || source.Heading is null, type.ClrType.Name));
            checkedTypes++;
        }

        Assert.True(checkedTypes >= 10);
    }

    [Fact]
    public void Every_text_fits_its_column()
    {
        using var database = TestDatabase.Seeded();
        using var db = database.Open();
        foreach (var entry in db.Model.GetEntityTypes().Where(t => t.FindPrimaryKey() is not null).SelectMany(type => Rows(db, type)).Select(db.Entry))
        {
            var texts = entry.Properties.Select(p => (p.Metadata, p.CurrentValue))
                .Concat(entry.ComplexProperties.SelectMany(c => c.Properties).Select(p => (p.Metadata, p.CurrentValue)));
            foreach (var (property, value) in texts.Where(t => t.CurrentValue is string))
            {
                var max = property.GetMaxLength() ?? int.MaxValue;
                Assert.True(
                    ((string)value!).Length <= max, $"{entry.Metadata.ClrType.Name}.{property.Name} is longer than {max}: {value}");
            }
        }
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_the_file()
    {
        var line = SeedFile.Read(Folders.Seeds, "regions.csv")[0];

        var error = Assert.Throws<InvalidDataException>(() => line["population"]);

        Assert.Equal("seeds/regions.csv, line 2: there is no column 'population'.", error.Message);
    }

    private static List<object> Rows(DbContext db, IReadOnlyEntityType type) =>
    [
        .. (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, [])!,
    ];
}
