namespace OnderwijsRegio.Core.Mail;

/// <summary>How the connection with the mail server is secured.</summary>
public enum MailSecurity
{
    /// <summary>It begins open and must become safe (port 587).</summary>
    StartTls,

    /// <summary>It is safe from the start (port 465).</summary>
    Tls,

    /// <summary>It is not; for a server on the same machine.</summary>
    None,
}

/// <summary>How mail leaves the portal, as the configuration says under <c>Mail</c>.</summary>
public sealed class MailSettings
{
    /// <summary>Mail server; without one mails are written to <see cref="Folder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is secured.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>Name to sign in with; null signs in with nothing.</summary>
    public string? UserName { get; set; }

    /// <summary>Password; a secret.</summary>
    public string? Password { get; set; }

    /// <summary>Address that mails come from.</summary>
    public string From { get; set; } = "portaal@localhost";

    /// <summary>Where mails are written when there is no server.</summary>
    public string Folder { get; set; } = Path.Combine("App_Data", "mail");
}
