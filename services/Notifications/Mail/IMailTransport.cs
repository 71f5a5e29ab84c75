using MimeKit;

namespace QualityAward.Notifications.Mail;

/// <summary>Hands e-mails over.</summary>
public interface IMailTransport
{
    /// <summary>Whether handing the same e-mail over twice leaves one: what was interrupted may then be tried again.</summary>
    bool IsIdempotent { get; }

    /// <summary>Returns when the other side has taken it; any exception means that it has not.</summary>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
