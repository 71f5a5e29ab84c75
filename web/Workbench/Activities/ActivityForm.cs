using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Activities;

/// <summary>What is typed to plan or change an activity. There is no fee to be typed (第三十条).</summary>
public sealed class ActivityForm
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Kind.</summary>
    public ActivityKind? Kind { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? StartDay { get; set; }

    /// <summary>Beginning, as typed: 9:00.</summary>
    public string? StartTime { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? EndDay { get; set; }

    /// <summary>End, as typed.</summary>
    public string? EndTime { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>People; 0 for as many as come.</summary>
    public int? Capacity { get; set; }

    /// <summary>First day of registration.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of registration.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>What it is about.</summary>
    public string? Description { get; set; }

    /// <summary>Materials.</summary>
    public IReadOnlyList<Guid> Files { get; set; } = [];

    /// <summary>Pictures.</summary>
    public IReadOnlyList<Guid> Pictures { get; set; } = [];

    /// <summary>What is seen on each picture.</summary>
    public Dictionary<Guid, string> Alts { get; set; } = [];

    /// <summary>Why it is changed.</summary>
    public string? Reason { get; set; }

    /// <summary>The form of an activity as it is.</summary>
    public static ActivityForm Of(ActivityContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (start, end) = (In(content.StartsAt), In(content.EndsAt));
        return new()
        {
            Title = content.Title,
            Kind = content.Kind,
            StartDay = DateOnly.FromDateTime(start),
            StartTime = TypedTime.Write(TimeOnly.FromDateTime(start)),
            EndDay = DateOnly.FromDateTime(end),
            EndTime = TypedTime.Write(TimeOnly.FromDateTime(end)),
            Place = content.Place,
            Capacity = content.Capacity,
            From = content.RegistrationFrom,
            Until = content.RegistrationUntil,
            Description = content.Description,
            Files = content.FileIds ?? [],
            Pictures = [.. (content.Pictures ?? []).Select(picture => picture.FileId)],
            Alts = (content.Pictures ?? []).ToDictionary(p => p.FileId, p => p.Alt),
        };
    }

    /// <summary>Notes what is missing.</summary>
    public void Check(FormErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Require("title", Title?.Trim());
        Require("kind", Kind);
        Require("startsAt", At(StartDay, StartTime));
        Require("endsAt", At(EndDay, EndTime));
        Require("place", Place?.Trim());
        Require("capacity", Capacity);
        Require("registrationFrom", From);
        Require("registrationUntil", Until);
        Require("description", Description?.Trim());
        if (Pictures.Any(id => string.IsNullOrWhiteSpace(Alts.GetValueOrDefault(id))))
        {
            errors.Note("pictures", ActivityWords.Labels["pictures"], "请为每张图片填写说明。");
        }

        void Require(string field, object? value) =>
            errors.Require(field, ActivityWords.Labels[field], value);
    }

    /// <summary>What is sent, once nothing is missing.</summary>
    public ActivityContent ToContent() =>
        new(
            Title!.Trim(),
            Kind!.Value,
            At(StartDay, StartTime)!.Value,
            At(EndDay, EndTime)!.Value,
            Place!.Trim(),
            Capacity!.Value,
            From!.Value,
            Until!.Value,
            Description!.Trim(),
            Files,
            [.. Pictures.Select(id => new ActivityPicture(id, Alts[id].Trim()))]
        );

    private static DateTimeOffset? At(DateOnly? day, string? time) =>
        day is { } on && TypedTime.Read(time) is { } at
            ? new(on.ToDateTime(at), AwardClock.ShanghaiOffset)
            : null;

    private static DateTime In(DateTimeOffset at) =>
        at.ToOffset(AwardClock.ShanghaiOffset).DateTime;
}
