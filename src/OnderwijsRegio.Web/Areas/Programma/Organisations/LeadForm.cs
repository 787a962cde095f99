using FluentValidation;
using OnderwijsRegio.Core.Organisations;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>To which region the lead of an organisation or a school goes.</summary>
public sealed class LeadForm
{
    /// <summary>The region that is to lead.</summary>
    public int? RegionId { get; set; }
}

/// <summary>The rules of a handover that need nothing but the form; the others are said by the register.</summary>
public sealed class LeadFormValidator : AbstractValidator<LeadForm>
{
    /// <summary>The rules.</summary>
    public LeadFormValidator() => RuleFor(f => f.RegionId).NotNull().WithMessage(OrganisationMessages.LeadUnknown);
}
