using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What stands in a column of a table with figures.</summary>
public enum FigureColumn
{
    /// <summary>Nothing that the portal takes over.</summary>
    [Display(Name = "niets, overslaan")]
    None,

    /// <summary>What it is about.</summary>
    [Display(Name = "maat")]
    Measure,

    /// <summary>Area.</summary>
    [Display(Name = "gebied")]
    Area,

    /// <summary>The value.</summary>
    [Display(Name = "waarde")]
    Value,

    /// <summary>The value of the year that the name of the column gives; there are usually several of these.</summary>
    [Display(Name = "waarde; het jaar staat in de kop")]
    ValueOfYear,

    /// <summary>The value of the measure that the name of the column gives.</summary>
    [Display(Name = "waarde; de maat staat in de kop")]
    ValueOfMeasure,

    /// <summary>The value of the part that the name of the column gives.</summary>
    [Display(Name = "waarde; het onderdeel staat in de kop")]
    ValueOfSubject,

    /// <summary>Unit.</summary>
    [Display(Name = "eenheid")]
    Unit,

    /// <summary>First year.</summary>
    [Display(Name = "jaar")]
    Year,

    /// <summary>Last year of a figure over several years.</summary>
    [Display(Name = "tot en met jaar")]
    UntilYear,

    /// <summary>Day of measurement.</summary>
    [Display(Name = "peildatum")]
    On,

    /// <summary>Sector.</summary>
    [Display(Name = "sector")]
    Sector,

    /// <summary>Of which staff.</summary>
    [Display(Name = "groep")]
    Role,

    /// <summary>Posts of the school itself, or replacements.</summary>
    [Display(Name = "soort werk")]
    Post,

    /// <summary>Part of the measure.</summary>
    [Display(Name = "onderdeel")]
    Subject,

    /// <summary>Over whom.</summary>
    [Display(Name = "over wie")]
    Population,

    /// <summary>Measured, estimated or expected.</summary>
    [Display(Name = "aard")]
    Nature,

    /// <summary>What a percentage is of.</summary>
    [Display(Name = "percentage van")]
    ShareOf,

    /// <summary>Who made the figure.</summary>
    [Display(Name = "bron")]
    Publisher,

    /// <summary>Document in which it stands.</summary>
    [Display(Name = "document")]
    Document,

    /// <summary>Heading or table in that document.</summary>
    [Display(Name = "kop of tabel")]
    Heading,

    /// <summary>Whether the source says that it is about right.</summary>
    [Display(Name = "ongeveer")]
    Approximate,

    /// <summary>Whether someone reckoned it from other figures.</summary>
    [Display(Name = "berekend")]
    Computed,

    /// <summary>Note.</summary>
    [Display(Name = "toelichting")]
    Note,
}

/// <summary>How decimals are written in a file.</summary>
public enum DecimalMark
{
    /// <summary>12,5 and perhaps 1.250 for a thousand.</summary>
    [Display(Name = "met een komma: 12,5")]
    Comma,

    /// <summary>12.5 and perhaps 1,250 for a thousand.</summary>
    [Display(Name = "met een punt: 12.5")]
    Point,

    /// <summary>There are none; a text with a comma or a point is then a problem, and never guessed.</summary>
    [Display(Name = "er zijn geen decimalen, of de cellen van Excel zijn getallen")]
    Whole,
}

/// <summary>What is meant by percentages that are all between 0 and 1.</summary>
public enum PercentScale
{
    /// <summary>0,125 is an eighth of a percent.</summary>
    [Display(Name = "0,125 is 0,125%")]
    AsWritten,

    /// <summary>0,125 is 12,5%.</summary>
    [Display(Name = "0,125 is 12,5%")]
    OutOfOne,
}

/// <summary>The ways in which numbers are written in a column, as far as they tell something.</summary>
[Flags]
public enum NumberForms
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>A decimal comma: 12,5.</summary>
    Comma = 1,

    /// <summary>A decimal point: 12.5.</summary>
    Point = 2,

    /// <summary>1.250 or 1,250, which may be a thousand or little more than one.</summary>
    Unclear = 4,

    /// <summary>-1, with which DUO withholds small numbers.</summary>
    MinusOne = 8,

    /// <summary>Another number below zero.</summary>
    Negative = 16,
}
