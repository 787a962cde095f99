using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Core.Users;

/// <summary>An account. What it may do stands in its <see cref="Grant"/>s.</summary>
public sealed class AppUser : IdentityUser<int>
{
    /// <summary>Longest <see cref="DisplayName"/>, in characters.</summary>
    public const int DisplayNameMaxLength = 150;

    /// <summary>Longest <see cref="SearchText"/>, in characters.</summary>
    public const int SearchTextMaxLength = DisplayNameMaxLength + 1 + OutgoingMail.AddressMaxLength;

    /// <summary>How colleagues know this person.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>When an administrator locked it (UTC); null when it is open. Repeated mistakes lock it otherwise, for a quarter of an hour.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>Name and address as people search them; follows from those.</summary>
    public string SearchText
    {
        get => FoldedText.Fold($"{DisplayName} {Email}");
        private set => _ = value;
    }

    /// <summary>
    /// Time step of the last code from the app that was accepted; null if none was. An earlier one, or the same once more, is refused.
    /// It is only written by the statement that accepts a code.
    /// </summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>
    /// Tells whether a form that changes the password began with the one there is now. It follows from the stamp of the account, which a
    /// new password renews, and says nothing about either.
    /// </summary>
    public Guid PasswordVersion => new(SHA256.HashData(Encoding.UTF8.GetBytes($"password\n{SecurityStamp}")).AsSpan(0, 16));

    /// <summary>What it may do.</summary>
    public List<Grant> Grants { get; private set; } = [];

    /// <summary>An account for which no password was chosen yet.</summary>
    /// <param name="text">Who.</param>
    public static AppUser Invited(UserText text)
    {
        var user = new AppUser { LockoutEnabled = true };
        user.Apply(text);
        user.EndSessions();
        return user;
    }

    /// <summary>Sets the name and the address, under which one also signs in.</summary>
    public void Apply(UserText text)
    {
        (DisplayName, Email, UserName) = (text.Name, text.Email, text.Email);
        (NormalizedEmail, NormalizedUserName) = (text.NormalizedEmail, text.NormalizedEmail);
    }

    /// <summary>Name and address.</summary>
    public UserText ToText() => new(DisplayName, Email ?? "");

    /// <summary>Locks it: signing in is refused, and sessions end.</summary>
    public void Lock(DateTimeOffset now)
    {
        LockedAt = now;
        EndSessions();
    }

    /// <summary>Opens it again, also after repeated mistakes.</summary>
    public void Unlock() => (LockedAt, LockoutEnd, AccessFailedCount) = (null, null, 0);

    /// <summary>Sessions that are open now end.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
