using MailKit.Net.Smtp;
using MimeKit;

namespace QualityAward.Notifications.Mail;

/// <summary>Hands e-mails to an SMTP server.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public bool IsIdempotent => false;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = 20_000 };
        await client.ConnectAsync(
            settings.Host!,
            settings.Port,
            settings.Security,
            cancellationToken
        );
        if (settings.UserName is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, CancellationToken.None);
    }
}
