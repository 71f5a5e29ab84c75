using MailKit.Security;

namespace QualityAward.Notifications.Mail;

/// <summary>Configuration section <c>Mail</c>: how e-mails leave the house. Without a host none do.</summary>
public sealed class MailSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>SMTP server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether and how the connection is encrypted.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>Account at the server; null for none.</summary>
    public string? UserName { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>Sender.</summary>
    public string From { get; set; } = "no-reply@award.example";
}
