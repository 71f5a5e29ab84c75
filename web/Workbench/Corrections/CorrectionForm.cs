using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Corrections;

/// <summary>What is typed to correct a notice. What was not touched stays as it was.</summary>
public sealed class CorrectionForm
{
    /// <summary>Misprint or changed list.</summary>
    public string? Kind { get; set; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>What was wrong.</summary>
    public string? Reason { get; set; }

    /// <summary>Title; null: untouched.</summary>
    public string? Title { get; set; }

    /// <summary>Text, a line a paragraph; null: untouched.</summary>
    public string? Text { get; set; }

    /// <summary>Candidates that are off the list.</summary>
    public HashSet<Guid> Removed { get; set; } = [];

    /// <summary>Corrected fields, by candidate and field.</summary>
    public Dictionary<string, string?> Fields { get; set; } = [];

    /// <summary>The fields of an entry: name, label and what stands there.</summary>
    public static IEnumerable<(string Field, string Label, string? Text)> FieldsOf(
        NoticeCandidateView row
    ) =>
        row.Kind is CandidateKind.Organisation
            ?
            [
                ("name", "名称", row.Name),
                ("place", "所在县（区）", row.Place),
                ("industry", "行业", row.Industry),
                ("receivingBody", "初审单位", row.ReceivingBody),
            ]
            :
            [
                ("name", "姓名", row.Name),
                ("employer", "工作单位", row.Employer),
                ("position", "职务（职称）", row.Position),
                ("receivingBody", "初审单位", row.ReceivingBody),
                .. row.Deeds is null
                    ? Array.Empty<(string, string, string?)>()
                    : [("deeds", "主要事迹", row.Deeds)],
            ];

    /// <summary>What was typed for a field; null: untouched.</summary>
    public string? At(Guid candidate, string field) =>
        Fields.GetValueOrDefault($"{candidate}:{field}");

    /// <summary>Changes a field.</summary>
    public void Set(Guid candidate, string field, string? text) =>
        Fields[$"{candidate}:{field}"] = text;

    /// <summary>Takes a candidate off the list, or puts it back.</summary>
    public void Remove(Guid candidate, bool removed)
    {
        if (removed)
        {
            Removed.Add(candidate);
        }
        else
        {
            Removed.Remove(candidate);
        }
    }

    /// <summary>What differs from the notice.</summary>
    public CorrectNoticeRequest ToRequest(NoticeView notice)
    {
        string[] paragraphs =
        [
            .. (Text ?? "").Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];
        return new(
            DocumentNumber!.Trim(),
            Enum.Parse<NoticeCorrectionKind>(Kind!),
            Reason!.Trim(),
            Title?.Trim() is { Length: > 0 } title && title != notice.Title ? title : null,
            paragraphs.Length > 0 && !paragraphs.SequenceEqual(notice.Paragraphs)
                ? paragraphs
                : null,
            [
                .. notice
                    .Organisations.Concat(notice.Individuals)
                    .Where(row => !Removed.Contains(row.CandidateId))
                    .Where(row =>
                        FieldsOf(row)
                            .Any(field =>
                                Changed(row.CandidateId, field.Field, field.Text) is not null
                            )
                    )
                    .Select(Corrected),
            ],
            [.. Removed]
        );
    }

    private CorrectedCandidate Corrected(NoticeCandidateView row) =>
        new(
            row.CandidateId,
            Changed(row.CandidateId, "name", row.Name),
            Changed(row.CandidateId, "place", row.Place),
            Changed(row.CandidateId, "industry", row.Industry),
            Changed(row.CandidateId, "employer", row.Employer),
            Changed(row.CandidateId, "position", row.Position),
            Changed(row.CandidateId, "receivingBody", row.ReceivingBody),
            Changed(row.CandidateId, "deeds", row.Deeds)
        );

    private string? Changed(Guid candidate, string field, string? before) =>
        At(candidate, field)?.Trim() is { Length: > 0 } text && text != before ? text : null;
}
