using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Mail;

internal sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMails");
        mail.Property(m => m.Recipient).HasMaxLength(OutgoingMail.AddressMaxLength);
        mail.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectMaxLength);
        mail.Property(m => m.Trouble).HasMaxLength(OutgoingMail.TroubleMaxLength);
        mail.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        // Erasing a candidate takes their mails along; SQL Server takes no second way from a user to a mail.
        mail.HasOne<Candidate>().WithMany().HasForeignKey(m => m.CandidateId).OnDelete(DeleteBehavior.Restrict);
        mail.HasIndex(m => m.NextAttemptAt);
    }
}
