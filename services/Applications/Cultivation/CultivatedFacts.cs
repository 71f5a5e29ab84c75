using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Common.Publication;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>Who is cultivated, read from what was typed.</summary>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="CreditCode">统一社会信用代码, of an organisation.</param>
/// <param name="Employer">工作单位, of an individual.</param>
/// <param name="IndustrySection">Section of GB/T 4754.</param>
/// <param name="PlannedEdition">第几届; null where that is open.</param>
/// <param name="Note">What is to be cultivated.</param>
public sealed record CultivatedFacts(
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? Employer,
    string IndustrySection,
    int? PlannedEdition,
    string? Note
)
{
    private const int LongestName = 200;
    private const int LongestNote = 2000;

    /// <summary>By which a body has it once: the code, or a person's name and employer as names are compared.</summary>
    public string Distinct => CreditCode ?? $"{NameText.Fold(Name)}|{NameText.Fold(Employer)}";

    /// <summary>Reads them.</summary>
    /// <exception cref="RefusedException">
    /// 400 <c>text-missing</c>; 422 <c>cultivated-subject-wrong</c>, <c>cultivation-personal-data</c>.
    /// </exception>
    public static CultivatedFacts Read(CandidateKind kind, AmendCultivationRequest typed)
    {
        var organisation = kind is CandidateKind.Organisation;
        return new(
            kind,
            ReadName(typed.Name, "name", organisation ? "组织名称" : "姓名"),
            organisation ? ReadCode(typed.CreditCode) : null,
            organisation ? null : ReadName(typed.Employer, "employer", "工作单位"),
            ReadSection(typed.IndustrySection),
            typed.PlannedEdition,
            string.IsNullOrWhiteSpace(typed.Note)
                ? null
                : Harmless(
                    TypedText.Require(typed.Note, "note", "培育内容", LongestNote),
                    "note",
                    "培育内容"
                )
        );
    }

    // An identity number has no place here, wherever it is typed.
    internal static string Harmless(string text, string field, string name) =>
        NoPersonalDataRule.ForbiddenIn(text) is { } kind
            ? throw Refuse.ByLaw(
                "cultivation-personal-data",
                "培育库不登记证件号码等个人信息",
                $"{name}中含有{kind.ChineseName()}，培育库不登记，请删去。",
                8,
                ("field", field)
            )
            : text;

    private static string ReadName(string? typed, string field, string name) =>
        NameText.FaultOf(typed) is { } fault
            ? throw Wrong(field, name + fault.Reason)
            : Harmless(
                TypedText.Require(NameText.Normalise(typed), field, name, LongestName),
                field,
                name
            );

    private static string ReadCode(string? typed) =>
        UnifiedSocialCreditCode.TryParse(typed, out var code)
            ? code.Value
            : throw Wrong(
                "creditCode",
                UnifiedSocialCreditCode.FaultOf(typed) ?? "请填写统一社会信用代码。"
            );

    private static string ReadSection(string typed) =>
        typed is [var letter] && Common.Codes.IndustrySection.Find(letter) is { } section
            ? $"{section.Code}"
            : throw Wrong(
                "industrySection",
                "请按《国民经济行业分类》（GB/T 4754）选择所属行业门类。"
            );

    private static RefusedException Wrong(string field, string detail) =>
        Refuse.ByLaw("cultivated-subject-wrong", "培育对象的信息有误", detail, 8, ("field", field));
}
