using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange.Rules;

/// <summary>Reads what an organiser wrote; all faults are told at once.</summary>
internal static class ActivityForm
{
    internal const int LongestTitle = 100;
    internal const int LongestPlace = 200;
    internal const int LongestDescription = 5000;
    internal const int LongestAlt = 200;
    internal const int LongestReason = 500;
    internal const int MostCapacity = 100_000;
    private const int MostDays = 31;
    private const int MostFiles = 20;

    /// <summary>The content, cleaned.</summary>
    /// <exception cref="RefusedException">All that is wrong; <c>activity-fee</c> first of all.</exception>
    public static ActivityContent Read(ActivityContent typed)
    {
        NoFeeRule.Check([
            ("content.title", "标题", typed.Title),
            ("content.place", "地点", typed.Place),
            ("content.description", "活动说明", typed.Description),
            .. (typed.Pictures ?? []).Select(p => ("content.pictures", "图片说明", (string?)p.Alt)),
        ]);
        var faults = new FormFaults();
        var content = typed with
        {
            Title = Text(faults, typed.Title, "title", "标题", LongestTitle),
            Place = Text(faults, typed.Place, "place", "地点", LongestPlace),
            Description = Text(
                faults,
                typed.Description,
                "description",
                "活动说明",
                LongestDescription
            ),
            StartsAt = typed.StartsAt.ToOffset(AwardClock.ShanghaiOffset),
            EndsAt = typed.EndsAt.ToOffset(AwardClock.ShanghaiOffset),
            FileIds = [.. (typed.FileIds ?? []).Distinct()],
            Pictures =
            [
                .. (typed.Pictures ?? [])
                    .DistinctBy(picture => picture.FileId)
                    .Select(picture =>
                        picture with
                        {
                            Alt = Text(faults, picture.Alt, "pictures", "图片说明", LongestAlt),
                        }
                    ),
            ],
        };
        CheckTimes(faults, content);
        Require(faults, Enum.IsDefined(content.Kind), "kind", "请选择活动类别。");
        Require(
            faults,
            content.Capacity is >= 0 and <= MostCapacity,
            "capacity",
            $"名额应为0至{MostCapacity}，0为不限。"
        );
        Require(
            faults,
            content.FileIds!.Count + content.Pictures!.Count <= MostFiles,
            "fileIds",
            $"材料和图片合计不得超过{MostFiles}个。"
        );
        faults.ThrowIfAny();
        return content;
    }

    /// <summary>The texts that become public.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Texts(
        ActivityContent content
    ) =>
        [
            ("content.title", "标题", content.Title),
            ("content.description", "活动说明", content.Description),
            .. (content.Pictures ?? []).Select(p => ("content.pictures", "图片说明", p.Alt)),
        ];

    private static void CheckTimes(FormFaults faults, ActivityContent content)
    {
        Require(
            faults,
            content.EndsAt > content.StartsAt
                && content.EndsAt <= content.StartsAt.AddDays(MostDays),
            "endsAt",
            $"结束时间应晚于开始时间，且不超过{MostDays}日。"
        );
        Require(
            faults,
            content.RegistrationFrom <= content.RegistrationUntil
                && content.RegistrationUntil <= DateOnly.FromDateTime(content.StartsAt.DateTime),
            "registrationUntil",
            "报名截止日期不早于报名开始日期，也不晚于活动开始之日。"
        );
    }

    private static void Require(FormFaults faults, bool holds, string field, string detail)
    {
        if (!holds)
        {
            faults.Add($"content.{field}", Refusals.Malformed(detail));
        }
    }

    private static string Text(
        FormFaults faults,
        string typed,
        string field,
        string name,
        int longest
    )
    {
        try
        {
            return TypedText.Require(typed, $"content.{field}", name, longest);
        }
        catch (RefusedException refused)
        {
            faults.Add($"content.{field}", refused.Refusal);
            return typed;
        }
    }
}
