using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.ProgressReports;

internal sealed class ProgressMapping : IEntityTypeConfiguration<ProgressReport>, IEntityTypeConfiguration<YearReview>
{
    public void Configure(EntityTypeBuilder<ProgressReport> report)
    {
        report.ToTable("ProgressReports");
        report.Property(r => r.Note).HasMaxLength(ProgressReport.TextMaxLength);
        report.Property(r => r.Risk).HasMaxLength(ProgressReport.TextMaxLength);
        report.Property(r => r.Decision).HasMaxLength(ProgressReport.TextMaxLength);
        report.HasOne(r => r.Activity).WithMany().HasForeignKey(r => r.ActivityId);
        // The account may go; what was reported stays, without saying by whom.
        report.HasOne<AppUser>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.SetNull);
        report.HasIndex(r => new { r.ActivityId, r.Year, r.QuarterNumber }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<YearReview> review)
    {
        review.ToTable("YearReviews");
        review.Property(r => r.Planned).HasMaxLength(YearReview.TextMaxLength);
        review.Property(r => r.Done).HasMaxLength(YearReview.TextMaxLength);
        review.Property(r => r.Seen).HasMaxLength(YearReview.TextMaxLength);
        review.Property(r => r.Changed).HasMaxLength(YearReview.TextMaxLength);
        review.HasOne(r => r.Activity).WithMany().HasForeignKey(r => r.ActivityId);
        review.HasOne<AppUser>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.SetNull);
        review.HasIndex(r => new { r.ActivityId, r.Year }).IsUnique();
    }
}
