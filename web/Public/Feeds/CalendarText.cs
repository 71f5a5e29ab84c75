using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Components.Text;
using QualityAward.Components.Timeline;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Public.Feeds;

/// <summary>An edition's phases as events of whole days.</summary>
public static class CalendarText
{
    private const string Award = "攀枝花市政府质量奖";

    /// <summary>The calendar as it is sent. Asked again, it is the same signs until the edition has changed.</summary>
    /// <param name="edition">An edition whose 评选通知 is issued.</param>
    /// <param name="site">Address of the public site, without a slash at its end.</param>
    public static byte[] Of(EditionView edition, string site)
    {
        var call =
            edition.Call ?? throw new ArgumentException("It is not public yet.", nameof(edition));
        var calendar = FeedAnswers.CalendarNamed($"{Award}{edition.Name}日程");
        var issued = new DateTimeOffset(
            call.IssuedOn.ToDateTime(TimeOnly.MinValue),
            AwardClock.ShanghaiOffset
        );
        foreach (var phase in WithDeadline(edition))
        {
            calendar.Events.Add(
                new CalendarEvent
                {
                    // Named for good, so that a calendar that subscribes moves an event instead of adding another.
                    Uid = $"{edition.Id}-{phase.Key}",
                    DtStamp = new CalDateTime(issued.UtcDateTime),
                    Summary = $"{Award}：{phase.Title}",
                    Description = DescriptionOf(phase, edition),
                    Start = new CalDateTime(phase.From),
                    // RFC 5545 §3.6.1: the day after the last one.
                    End = new CalDateTime(phase.To.AddDays(1)),
                    Url = new Uri($"{site}/notices/{call.NoticeId}"),
                    Transparency = TransparencyType.Transparent,
                }
            );
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    // A period of two months is easily overlooked; its last day is not.
    private static IEnumerable<EditionPhase> WithDeadline(EditionView edition) =>
        EditionPhases
            .Of(edition)
            .SelectMany(phase =>
                phase.Key == EditionPhases.FilingKey && phase.From < phase.To
                    ? (EditionPhase[])
                        [
                            phase,
                            phase with
                            {
                                Key = "filing-deadline",
                                Title = "申报截止",
                                From = phase.To,
                            },
                        ]
                    : [phase]
            );

    private static string DescriptionOf(EditionPhase phase, EditionView edition) =>
        $"{edition.Name}{Award}评选，{ChineseDates.ToChineseRange(phase.From, phase.To)}。"
        + $"依据《攀枝花市政府质量奖评选管理办法》{ChineseText.Article(phase.Article)}和{edition.Call!.DocumentNumber}。"
        + (
            phase.Happened ? ""
            // 第十一条: what the call has set is no plan.
            : phase.Article == 11 ? "逾期不予受理。"
            : "此为计划日期，以正式公布为准。"
        );
}
