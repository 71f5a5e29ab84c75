using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Honours.Subjects;

namespace QualityAward.Honours.Register;

/// <summary>Who holds the award today: a holder is renamed or merged, decision and certificate stay as they are.</summary>
public sealed partial class Honour
{
    /// <summary>The name on decision and certificate.</summary>
    public string IssuedName => NameChanges.IssuedName(Name);

    /// <summary>The name of today with the other behind it, where they differ.</summary>
    public string FullName =>
        NameChanges.IssuedNameIfOther(Name) is { } issued
            ? $"{Name}（获奖时名称：{issued}）"
            : Name;

    /// <summary>Key of who holds it today.</summary>
    public string? HolderKey => SuccessorKey ?? SubjectKey;

    /// <summary>Keys of all who held or hold it: who must stay out of the case of one of them stays out (article 22).</summary>
    public IReadOnlyList<string> SubjectKeys =>
        [.. new[] { SubjectKey, SuccessorKey }.OfType<string>().Distinct()];

    /// <summary>Whether nobody holds it since a merger: it stands in the register, and nobody may use the title.</summary>
    public bool IsHeldNoMore => NameChanges is [.., { Continues: false }];

    /// <summary>Whether the award is the subject's. Early winners may have no code: then the name, as it stands in the register, has to do.</summary>
    public bool IsHeldBy(Subject subject) =>
        SubjectKey is null && SuccessorKey is null
            ? subject.Name == Name || subject.Name == IssuedName
            : subject.Key == SubjectKey || subject.Key == SuccessorKey;

    /// <summary>第二十条: the holder was renamed or merged. Whether the award is valid or revoked stays as it is.</summary>
    public void Record(HolderNameChange change, DateTimeOffset now)
    {
        Show([.. NameChanges, change]);
        Raise(LeafOf("holder-change-recorded", change, now));
        Tell(
            "holder-change-recorded",
            $"荣誉名录已更新：{Number ?? EditionName}",
            $"{change.ToMark(State).Note}荣誉名录和证书查验已列明，证书编号和证书文件不变。",
            now
        );
    }

    /// <summary>The last change was recorded wrongly: the register shows what it showed before.</summary>
    public void Undo(HolderNameChange change, DateTimeOffset now)
    {
        Show([.. NameChanges.Where(c => c.ChangeId != change.ChangeId)], change);
        Raise(LeafOf("holder-change-annulled", change, now));
        Tell(
            "holder-change-annulled",
            $"荣誉名录已更正：{Number ?? EditionName}",
            $"此前登记的获奖者更名、合并有误，已经更正，荣誉名录恢复为“{Name}”。",
            now
        );
    }

    private void Show(IReadOnlyList<HolderNameChange> changes, HolderNameChange? undone = null)
    {
        Name =
            changes is [.., var last] ? (last.Continues ? last.To : last.From)
            : undone is not null ? undone.From
            : Name;
        NameChanges = changes;
        SuccessorKey = changes.LastOrDefault(c => c.SuccessorKey is not null)?.SuccessorKey;
        var others = changes
            .SelectMany(c => new[] { c.From, c.To })
            .Distinct()
            .Where(n => n != Name);
        OtherNames = changes.Count == 0 ? null : string.Join('|', others);
    }

    private LeafRequested LeafOf(string type, HolderNameChange change, DateTimeOffset now) =>
        Leaf.Of(
                type,
                Number ?? $"{Id}",
                20,
                now,
                new
                {
                    number = Number ?? "",
                    kind = change.Kind is HolderChangeKind.Merged ? "merged" : "renamed",
                    document = change.DocumentNumber ?? "",
                    changedOn = change.On.ToIso(),
                }
            )
            .About(EditionId, ApplicationId);

    private void Tell(string kind, string title, string body, DateTimeOffset now)
    {
        if (ApplicantUnit is not null)
        {
            Raise(
                Inform.Message(
                    kind,
                    title,
                    body,
                    Number is null ? null : $"/honours/certificates/{Number}",
                    20,
                    now,
                    Inform.Everyone(ApplicantUnit, Roles.Applicant)
                )
            );
        }
    }
}
