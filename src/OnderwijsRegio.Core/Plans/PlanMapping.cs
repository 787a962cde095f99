using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Plans;

internal sealed class PlanMapping :
    IEntityTypeConfiguration<ActivityPlan>,
    IEntityTypeConfiguration<ProgrammeLine>,
    IEntityTypeConfiguration<Activity>,
    IEntityTypeConfiguration<ActivityOwner>,
    IEntityTypeConfiguration<ActivityPartner>,
    IEntityTypeConfiguration<ActivityParent>,
    IEntityTypeConfiguration<ActivityRow>,
    IEntityTypeConfiguration<PlanChange>
{
    public void Configure(EntityTypeBuilder<ActivityPlan> plan)
    {
        plan.Property(p => p.Title).HasMaxLength(ActivityPlan.TitleMaxLength);
        plan.HasSource(p => p.Source);
        plan.HasOne(p => p.Region).WithMany().HasForeignKey(p => p.RegionId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => new { p.RegionId, p.FirstYear, p.LastYear }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProgrammeLine> line)
    {
        line.ToTable("ProgrammeLines");
        line.Property(l => l.Code).HasMaxLength(ProgrammeLine.CodeMaxLength);
        line.Property(l => l.Name).HasMaxLength(ProgrammeLine.NameMaxLength);
        line.HasSource(l => l.Source);
        line.HasOne<ActivityPlan>().WithMany(p => p.Lines).HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<ProgrammeLine>().WithMany().HasForeignKey(l => l.ParentId).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.PlanId, l.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.Property(a => a.StopReason).HasMaxLength(Activity.StopReasonMaxLength);
        activity.HasSource(a => a.Source);
        activity.HasOne(a => a.Plan).WithMany(p => p.Activities).HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne(a => a.Line).WithMany().HasForeignKey(a => a.LineId).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne(a => a.Area).WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Restrict);
        activity.HasIndex(a => new { a.PlanId, a.LineId, a.Position });
    }

    public void Configure(EntityTypeBuilder<ActivityOwner> owner)
    {
        owner.ToTable("ActivityOwners");
        owner.Property(o => o.Name).HasMaxLength(ActivityOwner.NameMaxLength);
        owner.HasOne<Activity>().WithMany(a => a.Owners).HasForeignKey(o => o.ActivityId);
        owner.HasOne<AppUser>().WithMany().HasForeignKey(o => o.UserId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ActivityPartner> partner)
    {
        partner.ToTable("ActivityPartners");
        partner.Property(p => p.Name).HasMaxLength(ActivityOwner.NameMaxLength);
        partner.HasOne<Activity>().WithMany(a => a.Partners).HasForeignKey(p => p.ActivityId);
        partner.HasOne<Organisations.Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ActivityParent> parent)
    {
        parent.ToTable("ActivityParents");
        parent.HasKey(p => new { p.ActivityId, p.ParentId });
        parent.HasOne<Activity>().WithMany(a => a.Parents).HasForeignKey(p => p.ActivityId);
        parent.HasOne(p => p.Parent).WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActivityRow> row)
    {
        row.ToTable("ActivityRows");
        row.Property(r => r.Code).HasMaxLength(ActivityRow.CodeMaxLength);
        row.Property(r => r.Name).HasMaxLength(ActivityRow.NameMaxLength);
        row.Property(r => r.Goal).HasMaxLength(ActivityRow.TextMaxLength);
        row.Property(r => r.Results).HasMaxLength(ActivityRow.TextMaxLength);
        row.ComplexProperty(r => r.Period, period => period.Property(p => p.Text).HasMaxLength(ActivityPeriod.TextMaxLength));
        row.HasSource(r => r.Source);
        row.HasOne(r => r.Activity).WithMany(a => a.Rows).HasForeignKey(r => r.ActivityId);
        row.HasIndex(r => new { r.ActivityId, r.Year, r.Number });
        row.HasIndex(r => r.FormKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanChange> change)
    {
        change.ToTable("PlanChanges");
        change.Property(c => c.Title).HasMaxLength(PlanChange.TitleMaxLength);
        change.HasOne<ActivityPlan>().WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        // The account may go; what was done stays, without saying by whom.
        change.HasOne<AppUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.SetNull);
        change.HasIndex(c => new { c.PlanId, c.Id });
        change.HasIndex(c => new { c.ActivityId, c.Id });
    }
}
