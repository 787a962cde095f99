using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>What a region is.</summary>
public class RegionForm
{
    /// <summary>Full name.</summary>
    public string? Name { get; set; }

    /// <summary>Name within a sentence.</summary>
    public string? ShortName { get; set; }

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Brand colour.</summary>
    public string? Colour { get; set; }

    /// <summary>Address of its own site.</summary>
    public string? Website { get; set; }

    /// <summary>Who it is.</summary>
    public string? About { get; set; }

    /// <summary>Its municipalities, one a line.</summary>
    public string? Municipalities { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a region.</summary>
    public static RegionForm Of(RegionSettings region)
    {
        var form = new RegionForm { Version = region.Version };
        form.Take(region.Text, _ => true);
        return form;
    }

    /// <summary>What was set.</summary>
    public RegionText ToText() => new RegionText(
        Name ?? "", ShortName ?? "", Sectors, Colour ?? "", Website, About ?? "", MunicipalityText.Read(Municipalities)).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(RegionText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a region in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(RegionText text) =>
    [
        (nameof(Name), "Naam", text.Name),
        (nameof(ShortName), "Korte naam", text.ShortName),
        (nameof(Sectors), "Sectoren", string.Join(", ", text.Sectors.Select(s => s.DutchName()))),
        (nameof(Colour), "Kleur", text.Colour),
        (nameof(Website), "Website", text.Website ?? ""),
        (nameof(About), "Wie de regio is", text.About),
        (nameof(Municipalities), "Gemeenten", MunicipalityText.Write(text.Municipalities)),
    ];

    private void Take(RegionText text, Func<string, bool> takes)
    {
        Name = takes(nameof(Name)) ? text.Name : Name;
        ShortName = takes(nameof(ShortName)) ? text.ShortName : ShortName;
        Sectors = takes(nameof(Sectors)) ? [.. text.Sectors] : Sectors;
        Colour = takes(nameof(Colour)) ? text.Colour : Colour;
        Website = takes(nameof(Website)) ? text.Website : Website;
        About = takes(nameof(About)) ? text.About : About;
        Municipalities = takes(nameof(Municipalities)) ? MunicipalityText.Write(text.Municipalities) : Municipalities;
    }
}

/// <summary>A new region with its first plan.</summary>
public sealed class NewRegionForm : RegionForm
{
    /// <summary>How addresses call it.</summary>
    public string? Slug { get; set; }

    /// <summary>Title of its first plan.</summary>
    public string? Title { get; set; }

    /// <summary>First year of that plan, as typed.</summary>
    public string? FirstYear { get; set; }

    /// <summary>Last year of that plan, as typed.</summary>
    public string? LastYear { get; set; }

    /// <summary>Plan whose lines are copied.</summary>
    public int? LinesOf { get; set; }

    /// <summary>An empty form, for a plan of four years from a year on.</summary>
    public static NewRegionForm For(int year) => new()
    {
        Colour = "#176a7c",
        FirstYear = year.ToString(CultureInfo.InvariantCulture),
        LastYear = (year + 3).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The first plan; a year that is none is 0, which the plan refuses.</summary>
    public NewPlan ToPlan() => new(Title ?? "", Year(FirstYear), Year(LastYear), LinesOf);

    private static int Year(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}

/// <summary>A logo to be sent.</summary>
public sealed class LogoForm
{
    /// <summary>The file.</summary>
    public IFormFile? Logo { get; set; }

    /// <summary>Its content.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await Logo!.CopyToAsync(content, cancel);
        return content.ToArray();
    }
}

/// <summary>The rules of a region that need nothing but the form; the others are said by the region.</summary>
public sealed class RegionFormValidator : AbstractValidator<RegionForm>
{
    /// <summary>The rules.</summary>
    public RegionFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(RegionMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(Region.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Region.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.ShortName).MaximumLength(Region.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De korte naam", Region.NameMaxLength, f.ShortName!.Length));
        RuleFor(f => f.Sectors).NotEmpty().WithMessage(RegionMessages.SectorsMissing);
        RuleFor(f => f.Colour).Must((form, _) => RegionText.IsColour(form.ToText().Colour)).WithMessage(RegionMessages.ColourWrong);
        RuleFor(f => f.Website).MaximumLength(Region.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Het adres", Region.NameMaxLength, f.Website!.Length));
        RuleFor(f => f.About).MaximumLength(Region.AboutMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Region.AboutMaxLength, f.About!.Length));
    }
}

/// <summary>The rules of a new region that need nothing but the form.</summary>
public sealed class NewRegionFormValidator : AbstractValidator<NewRegionForm>
{
    /// <summary>The rules.</summary>
    public NewRegionFormValidator()
    {
        Include(new RegionFormValidator());
        RuleFor(f => f.Title).MaximumLength(ActivityPlan.TitleMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De titel", ActivityPlan.TitleMaxLength, f.Title!.Length));
        RuleFor(f => f.Slug).Must(slug => RegionSlug.Fault(slug!.Trim()) is null).When(f => !string.IsNullOrWhiteSpace(f.Slug))
            .WithMessage(f => RegionSlug.Fault(f.Slug!.Trim()));
    }
}

/// <summary>The rules of a logo that need nothing but the form: what it holds is told by its content.</summary>
public sealed class LogoFormValidator : AbstractValidator<LogoForm>
{
    /// <summary>The rules.</summary>
    public LogoFormValidator()
    {
        RuleFor(f => f.Logo).Must(file => file is { Length: > 0 }).WithMessage(RegionMessages.LogoMissing);
        RuleFor(f => f.Logo).Must(file => file!.Length <= RegionLogo.MaxBytes).When(f => f.Logo is not null)
            .WithMessage(f => RegionMessages.LogoTooLarge(f.Logo!.Length));
    }
}
