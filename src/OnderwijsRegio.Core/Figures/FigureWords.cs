using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Figures;

/// <summary>In what a figure is counted.</summary>
public enum FigureUnit
{
    /// <summary>Full-time jobs.</summary>
    [Display(Name = "fte")]
    Fte,

    /// <summary>People.</summary>
    [Display(Name = "personen")]
    Persons,

    /// <summary>Percentage, as 17.5 for 17,5%; what of is <see cref="Observation.ShareOf"/>.</summary>
    [Display(Name = "%")]
    Percent,

    /// <summary>Difference between two percentages.</summary>
    [Display(Name = "procentpunt")]
    PercentagePoints,

    /// <summary>Hours.</summary>
    [Display(Name = "uren")]
    Hours,

    /// <summary>Schools, per vestiging.</summary>
    [Display(Name = "vestigingen")]
    Schools,

    /// <summary>Partnerships for training teachers.</summary>
    [Display(Name = "partnerschappen")]
    Partnerships,

    /// <summary>A ratio, such as part of a full-time job.</summary>
    [Display(Name = "factor")]
    Factor,

    /// <summary>The source gives a number and does not say of what.</summary>
    [Display(Name = "zonder eenheid")]
    Unstated,
}

/// <summary>How a source came to a figure.</summary>
public enum FigureNature
{
    /// <summary>It was measured, or counted.</summary>
    [Display(Name = "gemeten")]
    Measured,

    /// <summary>Someone made an estimate of how it is.</summary>
    [Display(Name = "geschat")]
    Estimated,

    /// <summary>It is expected.</summary>
    [Display(Name = "prognose")]
    Forecast,
}

/// <summary>Of which staff a figure is.</summary>
public enum FigureRole
{
    /// <summary>Teachers.</summary>
    [Display(Name = "leraren")]
    Leraar,

    /// <summary>School leaders.</summary>
    [Display(Name = "schoolleiders")]
    Schoolleider,

    /// <summary>Supporting staff (OOP).</summary>
    [Display(Name = "ondersteunend personeel")]
    Ondersteuner,
}

/// <summary>Why there is work to be done.</summary>
public enum FigurePost
{
    /// <summary>A post of the school itself.</summary>
    [Display(Name = "regulier")]
    Regulier,

    /// <summary>In the place of someone who is away.</summary>
    [Display(Name = "vervanging")]
    Vervanging,
}

/// <summary>What sort of area figures are of.</summary>
public enum GeographyKind
{
    /// <summary>The country.</summary>
    [Display(Name = "land")]
    Land,

    /// <summary>An onderwijsregio.</summary>
    [Display(Name = "onderwijsregio")]
    Onderwijsregio,

    /// <summary>A part of an onderwijsregio that a source counts apart.</summary>
    [Display(Name = "deelgebied")]
    Deelgebied,

    /// <summary>A municipality.</summary>
    [Display(Name = "gemeente")]
    Gemeente,

    /// <summary>A district of a city.</summary>
    [Display(Name = "stadsdeel")]
    Stadsdeel,

    /// <summary>An arbeidsmarktregio, which may carry the name of an onderwijsregio and have other borders.</summary>
    [Display(Name = "arbeidsmarktregio")]
    Arbeidsmarktregio,

    /// <summary>An area wider than one region, such as a province, a part of the country or the five large cities.</summary>
    [Display(Name = "ruimer gebied")]
    RuimerGebied,
}
