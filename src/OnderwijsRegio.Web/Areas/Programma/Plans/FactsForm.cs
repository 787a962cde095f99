using FluentValidation;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>What is set of an activity beside its rows.</summary>
public sealed class FactsForm
{
    /// <summary>Line.</summary>
    public int? LineId { get; set; }

    /// <summary>Area; null for the whole region.</summary>
    public int? AreaId { get; set; }

    /// <summary>How far it is.</summary>
    public ActivityStatus Status { get; set; }

    /// <summary>The activity that it is a part of.</summary>
    public int? ParentId { get; set; }

    /// <summary>The second activity that it is a part of.</summary>
    public int? SecondParentId { get; set; }

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Target groups.</summary>
    public List<TargetGroup> TargetGroups { get; set; } = [];

    /// <summary>Funding.</summary>
    public List<Funding> Funding { get; set; } = [];

    /// <summary>Owners, one a line.</summary>
    public string? Owners { get; set; }

    /// <summary>Partners, one a line.</summary>
    public string? Partners { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine ("mijn") or theirs ("hun") is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of an activity.</summary>
    public static FactsForm Of(Activity activity)
    {
        var facts = ActivityFacts.Of(activity);
        var form = new FactsForm { Version = activity.Version };
        form.Take(facts, _ => true);
        return form;
    }

    /// <summary>What was set, for the plan.</summary>
    public ActivityFacts ToFacts() => new()
    {
        LineId = LineId ?? 0,
        AreaId = AreaId,
        Status = Status is ActivityStatus.Gestopt ? ActivityStatus.Gepland : Status,
        ParentIds = [.. new[] { ParentId, SecondParentId }.OfType<int>().Distinct().Order()],
        Sectors = Sectors,
        TargetGroups = TargetGroups,
        Funding = Funding,
        Owners = Names(Owners),
        Partners = Names(Partners),
    };

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(ActivityFacts theirs) => Take(theirs, field => Keuze.TryGetValue(field, out var choice) && choice == EditConflict.Theirs);

    /// <summary>The names in a text with one name a line.</summary>
    public static IReadOnlyList<string> Names(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private void Take(ActivityFacts facts, Func<string, bool> chosen)
    {
        LineId = chosen("LineId") ? facts.LineId : LineId;
        AreaId = chosen("AreaId") ? facts.AreaId : AreaId;
        Status = chosen("Status") ? facts.Status : Status;
        Sectors = chosen("Sectors") ? [.. facts.Sectors] : Sectors;
        TargetGroups = chosen("TargetGroups") ? [.. facts.TargetGroups] : TargetGroups;
        Funding = chosen("Funding") ? [.. facts.Funding] : Funding;
        Owners = chosen("Owners") ? string.Join('\n', facts.Owners) : Owners;
        Partners = chosen("Partners") ? string.Join('\n', facts.Partners) : Partners;
        if (chosen("Parents"))
        {
            ParentId = facts.ParentIds.Count > 0 ? facts.ParentIds[0] : null;
            SecondParentId = facts.ParentIds.Count > 1 ? facts.ParentIds[1] : null;
        }
    }
}

/// <summary>The rules of an activity that need nothing but the form.</summary>
public sealed class FactsFormValidator : AbstractValidator<FactsForm>
{
    /// <summary>The rules.</summary>
    public FactsFormValidator()
    {
        RuleFor(f => f.LineId).NotNull().WithMessage(PlanMessages.LineMissing);
        RuleFor(f => f.Owners).Must(Fit).WithMessage(PlanMessages.TooManyNames("trekkers"));
        RuleFor(f => f.Partners).Must(Fit).WithMessage(PlanMessages.TooManyNames("partners"));
    }

    private static bool Fit(string? text)
    {
        var names = FactsForm.Names(text);
        return names.Count <= ActivityOwner.MaxNames && names.All(n => n.Length <= ActivityOwner.NameMaxLength);
    }
}

/// <summary>A new activity: its first row and what is set of it.</summary>
public sealed class NewActivityForm
{
    /// <summary>Its first row.</summary>
    public RowForm Row { get; set; } = new();

    /// <summary>What is set.</summary>
    public FactsForm Facts { get; set; } = new();

    /// <summary>A year of the plan or "hoofdlijnen".</summary>
    public string? Deel { get; set; }

    /// <summary>Plan, so that a form never ends in another.</summary>
    public int PlanId { get; set; }

    /// <summary>Key of the form: sent twice, it adds one.</summary>
    public Guid FormKey { get; set; }
}

/// <summary>A further row of an activity.</summary>
public sealed class NewRowForm
{
    /// <summary>The row.</summary>
    public RowForm Row { get; set; } = new();

    /// <summary>A year of the plan or "hoofdlijnen".</summary>
    public string? Deel { get; set; }

    /// <summary>Key of the form: sent twice, it adds one.</summary>
    public Guid FormKey { get; set; }
}

/// <summary>The rules of a new activity: those of its row and of what is set.</summary>
public sealed class NewActivityFormValidator : AbstractValidator<NewActivityForm>
{
    /// <summary>The rules.</summary>
    public NewActivityFormValidator()
    {
        RuleFor(f => f.Row).SetValidator(new RowFormValidator());
        RuleFor(f => f.Facts).SetValidator(new FactsFormValidator());
    }
}

/// <summary>The rules of a further row: those of a row.</summary>
public sealed class NewRowFormValidator : AbstractValidator<NewRowForm>
{
    /// <summary>The rules.</summary>
    public NewRowFormValidator() => RuleFor(f => f.Row).SetValidator(new RowFormValidator());
}
