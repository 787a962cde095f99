using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Writes the register for a spreadsheet: semicolons, one line per organisation or school, row by row as the database gives them. A text
/// that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public sealed class RegisterExport(PortalContext db)
{
    private static readonly CsvConfiguration Form = new(CultureInfo.GetCultureInfo("nl-NL"))
    {
        Delimiter = ";",
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>Writes the organisations that a filter finds.</summary>
    public async Task OrganisationsAsync(TextWriter to, int regionId, RegisterFilter filter, DateOnly today, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(to, Form, leaveOpen: true);
        await WriteAsync(csv, ["Naam", "Soort", "Sectoren", "Bevoegd gezag", "KvK-nummer", "Contactpersoon", "Doet mee als", "Vanaf", "Tot en met", "Scholen", "Toelichting"]);
        await foreach (var item in db.OrganisationItems(regionId, filter, today).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // One line per role, so that each role stands beside its own days.
            foreach (var role in item.Roles)
            {
                await WriteAsync(csv,
                [
                    item.Name,
                    item.Kind.DutchName(),
                    string.Join(", ", item.Sectors.Select(s => s.DutchName())),
                    item.BoardNumber,
                    item.Kvk,
                    item.ContactRole,
                    role.Role,
                    Day(role.From),
                    Day(role.Until),
                    Number(item.Schools),
                    item.Note,
                ]);
            }
        }
    }

    /// <summary>Writes the schools that a filter finds.</summary>
    public async Task SchoolsAsync(TextWriter to, int regionId, RegisterFilter filter, DateOnly today, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(to, Form, leaveOpen: true);
        await WriteAsync(csv, ["Naam", "BRIN", "Sector", "Gemeente", "Bestuur", "Vanaf", "Tot en met", "Leerlingen", "Jaar", "Toelichting"]);
        await foreach (var item in db.SchoolItems(regionId, filter, today).AsAsyncEnumerable().WithCancellation(cancel))
        {
            await WriteAsync(csv,
            [
                item.Name,
                item.Brin,
                item.Sector?.DutchName(),
                item.Municipality,
                item.Board,
                Day(item.From),
                Day(item.Until),
                Number(item.Pupils?.Count),
                Number(item.Pupils?.Year),
                item.Note,
            ]);
        }
    }

    private static async Task WriteAsync(CsvWriter csv, string?[] fields)
    {
        Array.ForEach(fields, csv.WriteField);
        await csv.NextRecordAsync();
    }

    private static string? Day(DateOnly? day) => day?.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
