using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Tests;

/// <summary>What Haaglanden counted itself, made up for a test.</summary>
internal static class OwnCounts
{
    /// <summary>Counts people in training per sector; null is all of them.</summary>
    public static Task CountAsync(this Portal portal, params (Sector? Sector, decimal Value)[] counts) => portal.ReadAsync(async db =>
    {
        var region = await db.Regions.Where(r => r.Slug == People.Haaglanden).Select(r => r.Id).SingleAsync();
        var measure = await db.Measures.Where(m => m.Code == "docenten-in-opleiding").Select(m => m.Id).SingleAsync();
        var area = await db.Geographies.Where(g => g.RegionId == region).Select(g => g.Id).SingleAsync();
        db.Observations.AddRange(counts.Select(count => new Observation
        {
            MeasureId = measure,
            GeographyId = area,
            Sector = count.Sector,
            Year = 2025,
            Value = count.Value,
            Unit = FigureUnit.Persons,
            Publisher = "Zelf geteld",
            IsOwnCount = true,
            RegionId = region,
        }.Identify()));
        return await db.SaveChangesAsync();
    });
}
