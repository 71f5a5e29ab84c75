using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Cultivation;

/// <summary>What is typed of a cultivated candidate.</summary>
public sealed class CultivationForm
{
    /// <summary>Inputs by name.</summary>
    internal static IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string>
        {
            ["kind"] = "类别",
            ["name"] = "名称（姓名）",
            ["creditCode"] = "统一社会信用代码",
            ["employer"] = "工作单位",
            ["industrySection"] = "行业门类",
            ["plannedEdition"] = "计划申报第几届",
            ["note"] = "培育内容",
        };

    /// <summary>Organisation or individual, as its name.</summary>
    public string? Kind { get; set; }

    /// <summary>名称 or 姓名.</summary>
    public string? Name { get; set; }

    /// <summary>统一社会信用代码.</summary>
    public string? CreditCode { get; set; }

    /// <summary>工作单位.</summary>
    public string? Employer { get; set; }

    /// <summary>Section of GB/T 4754.</summary>
    public string? Section { get; set; }

    /// <summary>第几届.</summary>
    public int? Edition { get; set; }

    /// <summary>What is to be cultivated.</summary>
    public string? Note { get; set; }

    internal bool IsOrganisation => Kind == $"{CandidateKind.Organisation}";

    internal bool IsIndividual => Kind == $"{CandidateKind.Individual}";

    /// <summary>As an entry has it.</summary>
    internal static CultivationForm Of(CultivationView view) =>
        new()
        {
            Kind = $"{view.Row.Kind}",
            Name = view.Row.Name,
            CreditCode = view.Row.CreditCode,
            Employer = view.Row.Employer,
            Section = view.Row.IndustrySection,
            Edition = view.Row.PlannedEdition,
            Note = view.Note,
        };

    /// <summary>Notes what is missing.</summary>
    internal void Check(FormErrors errors)
    {
        errors.Clear();
        Require("kind", Kind);
        Require("name", Name);
        if (IsOrganisation)
        {
            Require("creditCode", CreditCode);
        }

        if (IsIndividual)
        {
            Require("employer", Employer);
        }

        Require("industrySection", Section);

        void Require(string field, string? value) =>
            errors.Require(field, Labels[field], value?.Trim());
    }

    /// <summary>The request; <see cref="Check"/> found nothing.</summary>
    internal CultivateRequest ToRequest()
    {
        var typed = ToAmendment();
        return new(
            Enum.Parse<CandidateKind>(Kind!),
            typed.Name,
            typed.CreditCode,
            typed.Employer,
            typed.IndustrySection,
            typed.PlannedEdition,
            typed.Note
        );
    }

    /// <summary>The request that puts an entry right.</summary>
    internal AmendCultivationRequest ToAmendment() =>
        new(
            Name!.Trim(),
            IsOrganisation ? CreditCode?.Trim() : null,
            IsIndividual ? Employer?.Trim() : null,
            Section!,
            Edition,
            string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()
        );
}
