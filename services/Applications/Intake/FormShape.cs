using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>
/// What not even a draft may have: an entry twice, of which a reader and a program would each take another, an entry that is
/// none, and names longer than a name can be.
/// </summary>
public static class FormShape
{
    private const int LongestName = 200;

    /// <exception cref="RefusedException">400 <c>entry-twice</c>, 422 <c>text-too-long</c>.</exception>
    public static void Check(ApplicationForm form)
    {
        Once("conditions", "申报条件", form.Conditions?.Select(c => $"{c?.Number}"));
        Once("report.items", "自评报告条目", form.Report?.Items?.Select(i => i?.Item));
        Once("evidence", "证明材料", form.Evidence?.Select(e => e?.Code));
        Limit("organisation.name", "组织名称", form.Organisation?.Name);
        Limit("individual.name", "姓名", form.Individual?.Name);
        Limit("individual.employerName", "工作单位", form.Individual?.EmployerName);
    }

    private static void Once(string field, string name, IEnumerable<string?>? keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys ?? [])
        {
            if (string.IsNullOrEmpty(key) || !seen.Add(key))
            {
                throw new RefusedException(
                    new(
                        RefusalKind.Malformed,
                        "entry-twice",
                        "同一项目填写了两次",
                        string.IsNullOrEmpty(key)
                            ? $"{name}中有没有编号的项目，请删除后重新提交。"
                            : $"{name}“{key}”出现了两次，请只保留一次后重新提交。",
                        Facts: new Dictionary<string, object?>
                        {
                            ["field"] = field,
                            ["entry"] = key,
                        }
                    )
                );
            }
        }
    }

    private static void Limit(string field, string name, string? text)
    {
        if (text is not null && TypedText.Signs(text) > LongestName)
        {
            throw new RefusedException(TypedText.TooLong(field, text, LongestName, name));
        }
    }
}
