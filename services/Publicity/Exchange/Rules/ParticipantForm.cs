using System.Net.Mail;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange.Rules;

/// <summary>Reads who registers; nothing of it is repeated in a refusal.</summary>
internal static class ParticipantForm
{
    private const int LongestName = 50;
    private const int LongestUnit = 100;
    private const int LongestEmail = 254; // RFC 5321 §4.5.3.1.3
    private const int LongestFeedback = 2000;

    /// <summary>Who registers.</summary>
    public static ParticipantPerson Read(string name, string unit, string? telephone, string? email)
    {
        var person = new ParticipantPerson(
            TypedText.Require(name, "name", "姓名", LongestName),
            TypedText.Require(unit, "unit", "单位", LongestUnit),
            Optional(Typed.Telephone(telephone)),
            Optional(email?.Trim())
        );
        if (person is { Telephone: null, Email: null })
        {
            throw Fault("telephone", "请填写联系电话或者电子邮箱，以便活动变更时联系。");
        }

        if (person.Telephone is { } number && !IsTelephone(number))
        {
            throw Fault("telephone", "联系电话应为5至20位数字，可以带区号和分机号。");
        }

        return
            person.Email is { } address
            && (
                address.Length > LongestEmail
                || !MailAddress.TryCreate(address, out var read)
                || read.Address != address
            )
            ? throw Fault("email", "电子邮箱格式有误，请核对。")
            : person;
    }

    /// <summary>The notice that whoever registers has been shown.</summary>
    public static string Privacy(string? version) =>
        version == ActivityPrivacy.Version
            ? version
            : throw Refuse.ByLaw(
                "privacy-notice-not-shown",
                "请先阅读个人信息处理告知",
                "报名前须阅读现行的《个人信息处理告知》。请刷新页面后重新提交。",
                null,
                ("field", "privacyVersion"),
                ("version", ActivityPrivacy.Version)
            );

    /// <summary>What somebody says of an activity.</summary>
    public static (int Rating, string? Text) Feedback(int rating, string? text)
    {
        if (rating is < 1 or > 5)
        {
            throw Fault("rating", "评价应为1至5分。");
        }

        return TypedText.IsBlank(text)
            ? (rating, null)
            : (rating, TypedText.Require(text, "text", "意见建议", LongestFeedback));
    }

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool IsTelephone(string text) =>
        text.Length <= 30
        && text.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '+' or '(' or ')')
        && text.Count(char.IsAsciiDigit) is >= 5 and <= 20;

    private static RefusedException Fault(string field, string detail) =>
        new(
            Refusals.Malformed(detail) with
            {
                Facts = new Dictionary<string, object?> { ["field"] = field },
            }
        );
}
