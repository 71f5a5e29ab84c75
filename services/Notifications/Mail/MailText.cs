using MimeKit;
using QualityAward.Common.Wording;
using QualityAward.Notifications.Inbox;

namespace QualityAward.Notifications.Mail;

/// <summary>The e-mail about a message: its text and where to act, never an attachment.</summary>
internal static class MailText
{
    private const string Award = "攀枝花市政府质量奖";

    public static MimeMessage Of(MailItem mail, string from, string publicUrl, DateTimeOffset now)
    {
        var message = mail.Message;
        var text = new MimeMessage
        {
            Subject = $"【{Award}】{message.Title}",
            Date = now,
            // The same in every attempt, so that a receiver can tell a second copy.
            MessageId = $"{mail.MessageId:N}.{mail.Subject}@{new Uri(publicUrl).Host}",
            Body = new TextPart("plain") { Text = Body(message, publicUrl) },
        };
        text.From.Add(new MailboxAddress(Award, from));
        text.To.Add(MailboxAddress.Parse(mail.Address));
        text.Headers.Add("Auto-Submitted", "auto-generated");
        return text;
    }

    private static string Body(Message message, string publicUrl) =>
        string.Join(
            "\n\n",
            (
                (string?[])
                    [
                        message.Body,
                        message.Article is { } article
                            ? $"依据：《管理办法》第{ChineseNumerals.Of(article)}条。"
                            : null,
                        $"请登录工作台查看和办理：{publicUrl}/workbench/inbox",
                        "本邮件由系统自动发送，请勿回复。消息以收件箱内容为准。",
                    ]
            ).Where(line => line is not null)
        );
}
