using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.Complaints;

/// <summary>Reads what was typed; nothing of it is repeated in a refusal.</summary>
internal static class ComplaintForm
{
    private const int LongestSubject = 200;
    private const int LongestText = 20_000;
    private const int LongestContact = 500;
    private const int MostFiles = 20;
    private const int MostCandidates = 100;

    public static FileComplaintRequest Read(FileComplaintRequest typed)
    {
        var read = typed with
        {
            Subject = Text(typed.Subject, "投诉举报事项", LongestSubject),
            Text = Text(typed.Text, "投诉举报内容", LongestText),
            Contact = Optional(typed.Contact, "联系方式", LongestContact),
            PersonComplainedAbout = Optional(
                typed.PersonComplainedAbout,
                "被反映人",
                LongestSubject
            ),
            FileIds = Files(typed.FileIds),
            About = About(typed.About),
            SupervisorNamed = Optional(typed.SupervisorNamed, "监督组成员", LongestSubject),
        };
        return read;
    }

    public static string Text(string typed, string name, int longest = LongestText) =>
        Optional(typed, name, longest)
        ?? throw new RefusedException(Refusals.Malformed($"请填写{name}。"));

    public static string? Optional(string? typed, string name, int longest = LongestText)
    {
        var text = typed?.Trim();
        return text?.Length > longest
                ? throw new RefusedException(Refusals.Malformed($"{name}不得超过{longest}字。"))
            : string.IsNullOrEmpty(text) ? null
            : text;
    }

    public static Guid[] Files(IReadOnlyList<Guid>? files) => Ids(files ?? [], MostFiles, "附件");

    public static Guid[] Candidates(IReadOnlyList<Guid> candidates) =>
        candidates.Count == 0
            ? throw new RefusedException(Refusals.Malformed("请至少选择一个暂缓的候选对象。"))
            : Ids(candidates, MostCandidates, "候选对象");

    public static PaperDocument Document(PaperDocument document, DateOnly today)
    {
        StampedPaperRule.Check(document, PaperNeeds.Any(21), today);
        return document;
    }

    private static ComplaintTarget[] About(IReadOnlyList<ComplaintTarget>? about)
    {
        ComplaintTarget[] chosen = [.. (about ?? []).Distinct()];
        return chosen.All(Enum.IsDefined)
            ? chosen
            : throw new RefusedException(
                Refusals.Malformed("反映的单位或者人员（about）请从所列选项中选择。")
            );
    }

    private static Guid[] Ids(IReadOnlyList<Guid> ids, int most, string name) =>
        ids.Count > most
            ? throw new RefusedException(Refusals.Malformed($"{name}不得超过{most}个。"))
            : [.. ids.Distinct()];
}
