using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Wording;
using QualityAward.Components;
using QualityAward.Components.Text;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Public.Pages;

/// <summary>第二十九条: words of activities.</summary>
internal static class ExchangeWords
{
    /// <summary>Kinds, as in the list's filter.</summary>
    public static IReadOnlyList<(ActivityKind Value, string Name)> Kinds { get; } =
    [
        (ActivityKind.Promotion, "宣传"),
        (ActivityKind.Exchange, "经验交流"),
        (ActivityKind.Training, "培训"),
        (ActivityKind.Visit, "观摩"),
    ];

    /// <summary>Where one can look for activities, the city's own first.</summary>
    public static IReadOnlyList<Division> Divisions { get; } =
    [Division.City with { Name = "市本级" }, .. Division.Counties];

    /// <summary>2023年2月20日 9:00—12:00, the second day only where there is one.</summary>
    public static string Time(ActivitySummary activity)
    {
        var (from, to) = (In(activity.StartsAt), In(activity.EndsAt));
        return from.Date == to.Date
            ? $"{DayOf(from).ToChinese()} {ChineseText.TimeOf(from)}—{ChineseText.TimeOf(to)}"
            : $"{DayOf(from).ToChinese()} {ChineseText.TimeOf(from)}—{DayOf(to).ToChinese()} {ChineseText.TimeOf(to)}";
    }

    /// <summary>The first day.</summary>
    public static DateOnly DayOf(ActivitySummary activity) => DayOf(In(activity.StartsAt));

    /// <summary>Whether one can register, in a word.</summary>
    public static string Standing(ActivitySummary activity) =>
        activity switch
        {
            { State: not ActivityState.Published } => activity.StateName,
            { RegistrationOpen: true, PlacesLeft: 0 } => "可以候补",
            { RegistrationOpen: true } => "可以报名",
            _ => "当前不接受报名",
        };

    /// <summary>Its tone.</summary>
    public static BadgeTone Tone(ActivitySummary activity) =>
        activity switch
        {
            { State: ActivityState.Cancelled } => BadgeTone.Attention,
            { State: ActivityState.Held or ActivityState.Closed } => BadgeTone.Done,
            { RegistrationOpen: true } => BadgeTone.Active,
            _ => BadgeTone.Inactive,
        };

    /// <summary>How many can come.</summary>
    public static string Places(ActivitySummary activity) =>
        activity.PlacesLeft is { } left
            ? $"共{activity.Capacity}人，余{left}人{(left == 0 ? "，继续报名的列入候补，有人取消时依次递补" : "")}"
            : "不限";

    private static DateTimeOffset In(DateTimeOffset at) => at.ToOffset(AwardClock.ShanghaiOffset);

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
