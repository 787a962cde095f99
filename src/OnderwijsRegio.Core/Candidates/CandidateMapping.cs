using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates;

internal sealed class CandidateMapping :
    IEntityTypeConfiguration<Candidate>,
    IEntityTypeConfiguration<CandidateTerm>,
    IEntityTypeConfiguration<ContactMoment>,
    IEntityTypeConfiguration<CandidateStep>,
    IEntityTypeConfiguration<NextStep>,
    IEntityTypeConfiguration<CandidateMerge>,
    IEntityTypeConfiguration<DocumentLink>,
    IEntityTypeConfiguration<RegionRetention>
{
    public void Configure(EntityTypeBuilder<Candidate> candidate)
    {
        candidate.Property(c => c.FirstName).HasMaxLength(Candidate.NameMaxLength);
        candidate.Property(c => c.LastName).HasMaxLength(Candidate.NameMaxLength);
        candidate.Property(c => c.SortName).HasMaxLength((2 * Candidate.NameMaxLength) + 1);
        candidate.Property(c => c.Words).HasMaxLength(Candidate.WordsMaxLength);
        candidate.Property(c => c.Email).HasMaxLength(Candidate.EmailMaxLength);
        candidate.Property(c => c.Phone).HasMaxLength(Candidate.PhoneMaxLength);
        candidate.Property(c => c.SourceDesk).HasMaxLength(Candidate.ShortMaxLength);
        candidate.Property(c => c.Subjects).HasMaxLength(Candidate.ShortMaxLength);
        candidate.Property(c => c.Municipalities).HasMaxLength(Candidate.ShortMaxLength);
        candidate.Property(c => c.Route).HasMaxLength(Candidate.ShortMaxLength);
        candidate.Property(c => c.Wishes).HasMaxLength(Candidate.LongMaxLength);
        candidate.Property(c => c.Education).HasMaxLength(Candidate.LongMaxLength);
        candidate.HasOne<Region>().WithMany().HasForeignKey(c => c.RegionId).OnDelete(DeleteBehavior.Restrict);
        candidate.HasOne<AppUser>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
        candidate.HasOne<Import>().WithMany().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Restrict);
        candidate.HasMany(c => c.Terms).WithOne().HasForeignKey(t => t.CandidateId).OnDelete(DeleteBehavior.Cascade);
        // A desk sees its own region, and of it who was not erased: that comes first in every index, and each holds all that a list is counted by, so that
        // counting reads no file.
        candidate.HasIndex(c => new { c.RegionId, c.AnonymousOn, c.IsStopped, c.Phase, c.SortName, c.Id });
        candidate.HasIndex(c => new { c.RegionId, c.AnonymousOn, c.IsStopped, c.NextStepOn, c.QuietSince, c.LastContactOn });
        candidate.HasIndex(c => new { c.RegionId, c.AnonymousOn, c.IsStopped, c.QuietSince, c.Id });
        candidate.HasIndex(c => new { c.RegionId, c.AnonymousOn, c.IsStopped, c.LastContactOn, c.Id });
        candidate.HasIndex(c => new { c.RegionId, c.AnonymousOn, c.RetainUntil, c.Id });
        candidate.HasIndex(c => new { c.RegionId, c.SourceDesk });
        candidate.HasIndex(c => new { c.RegionId, c.Route });
        candidate.HasIndex(c => new { c.AnonymousOn, c.RetainUntil });
        candidate.HasIndex(c => c.FormKey).IsUnique();
        candidate.HasIndex(c => new { c.ImportId, c.ImportLine });
    }

    public void Configure(EntityTypeBuilder<CandidateTerm> term)
    {
        term.ToTable("CandidateTerms");
        term.Property(t => t.Term).HasMaxLength(CandidateTerm.MaxLength);
        term.HasKey(t => new { t.RegionId, t.Term, t.CandidateId });
    }

    public void Configure(EntityTypeBuilder<ContactMoment> contact)
    {
        contact.Property(c => c.Text).HasMaxLength(ContactMoment.TextMaxLength);
        contact.HasOne<Candidate>().WithMany().HasForeignKey(c => c.CandidateId).OnDelete(DeleteBehavior.Cascade);
        contact.HasIndex(c => c.FormKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CandidateStep> step)
    {
        step.Property(s => s.Note).HasMaxLength(CandidateStep.NoteMaxLength);
        step.HasOne<Candidate>().WithMany().HasForeignKey(s => s.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NextStep> next)
    {
        next.Property(n => n.What).HasMaxLength(NextStep.WhatMaxLength);
        next.HasOne<Candidate>().WithMany().HasForeignKey(n => n.CandidateId).OnDelete(DeleteBehavior.Cascade);
        next.HasIndex(n => new { n.CandidateId, n.DoneOn });
    }

    public void Configure(EntityTypeBuilder<CandidateMerge> merge)
    {
        merge.ToTable("CandidateMerges");
        merge.HasKey(m => m.MergedId);
        merge.Property(m => m.MergedId).ValueGeneratedNever();
        merge.HasOne<Candidate>().WithMany().HasForeignKey(m => m.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DocumentLink> document)
    {
        document.ToTable("DocumentLinks");
        document.Property(d => d.Title).HasMaxLength(DocumentLink.TitleMaxLength);
        document.Property(d => d.Address).HasMaxLength(DocumentLink.AddressMaxLength);
        document.HasOne<Candidate>().WithMany().HasForeignKey(d => d.CandidateId).OnDelete(DeleteBehavior.Cascade);
        document.HasIndex(d => d.FormKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegionRetention> retention)
    {
        retention.ToTable("RegionRetentions");
        retention.HasKey(r => r.RegionId);
        retention.Property(r => r.RegionId).ValueGeneratedNever();
        retention.HasOne<Region>().WithOne().HasForeignKey<RegionRetention>(r => r.RegionId).OnDelete(DeleteBehavior.Cascade);
    }
}
