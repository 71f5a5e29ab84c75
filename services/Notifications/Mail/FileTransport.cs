using MimeKit;

namespace QualityAward.Notifications.Mail;

/// <summary>Development: writes <c>{DataFolder}/mail/*.eml</c>, one file an e-mail, however often it is tried.</summary>
internal sealed class FileTransport(string folder) : IMailTransport
{
    public bool IsIdempotent => true;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{message.MessageId!.Split('@')[0]}.eml");
        var draft = $"{path}.draft";
        await message.WriteToAsync(draft, cancellationToken);
        File.Move(draft, path, overwrite: true);
    }
}
