namespace OnderwijsRegio.Core.Mail;

/// <summary>Tells the sender that a mail was put in, so that it goes at once and not at the next round.</summary>
public sealed class MailSignal : Signal;
