using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>Articles 9, 10 and 11: what a form still lacks. Submission refuses with the first of it.</summary>
public static class FormCheck
{
    /// <summary>Everything that is missing or wrong, in the order of the form.</summary>
    /// <param name="kind">Organisation or individual.</param>
    /// <param name="form">With the identity number readable.</param>
    public static IReadOnlyList<FormIssue> Run(CandidateKind kind, ApplicationForm form) =>
        [
            .. kind is CandidateKind.Organisation
                ? OfOrganisation(form.Organisation ?? new())
                : OfIndividual(form.Individual ?? new()),
            .. Conditions(kind, form),
            .. Report(kind, form.Report),
            .. Evidence(kind, form),
            .. Filing(form),
        ];

    /// <exception cref="RefusedException">422: with the first issue's code, all of them among the facts.</exception>
    public static void Require(CandidateKind kind, ApplicationForm form)
    {
        var issues = Run(kind, form);
        if (issues.Count > 0)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    issues[0].Code,
                    "申报材料不符合要求",
                    $"{issues[0].Message}共有{issues.Count}处需要补充或者改正，草稿已保留。",
                    issues[0].Article,
                    new Dictionary<string, object?> { ["issues"] = issues }
                )
            );
        }
    }

    private static IEnumerable<FormIssue> OfOrganisation(OrganisationForm o)
    {
        const string section = "subject";
        foreach (var issue in Missing(section, "name", o.Name, "组织名称", 9))
        {
            yield return issue;
        }

        if (UnifiedSocialCreditCode.FaultOf(o.CreditCode) is { } fault)
        {
            yield return new(section, "creditCode", "credit-code-malformed", fault, 9);
        }

        foreach (var issue in Place(o.Place))
        {
            yield return issue;
        }

        if (o.IndustrySection is not [var letter] || IndustrySection.Find(letter) is null)
        {
            yield return new(
                section,
                "industrySection",
                "industry-missing",
                "请选择所属行业门类。",
                9
            );
        }
    }

    private static IEnumerable<FormIssue> OfIndividual(IndividualForm p)
    {
        const string section = "subject";
        foreach (
            var issue in (FormIssue[])
                [
                    .. Missing(section, "name", p.Name, "姓名", 10),
                    .. Missing(section, "position", p.Position, "职务（职称）", 10),
                    .. Missing(section, "employerName", p.EmployerName, "工作单位", 10),
                    .. Missing(section, "deeds", p.Deeds, "主要事迹", 10),
                ]
        )
        {
            yield return issue;
        }

        if (p.Document?.Kind is not { } kind)
        {
            yield return new(
                section,
                "document",
                "person-document-missing",
                "请选择证件种类并填写证件号码。",
                10
            );
        }
        else if (PersonDocument.FaultOf(kind, p.Document.Number) is { } fault)
        {
            yield return new(section, "document", "person-document-malformed", fault, 10);
        }

        if (UnifiedSocialCreditCode.FaultOf(p.EmployerCreditCode) is { } codeFault)
        {
            yield return new(section, "employerCreditCode", "credit-code-malformed", codeFault, 10);
        }

        if (p.IsTopManager is null)
        {
            yield return new(
                section,
                "isTopManager",
                "top-manager-undeclared",
                "请说明是否为组织最高管理者。",
                10
            );
        }

        foreach (var issue in Place(p.EmployerPlace))
        {
            yield return issue;
        }
    }

    private static IEnumerable<FormIssue> Place(PlaceForm? place)
    {
        foreach (
            var issue in Missing(
                "subject",
                "registeredAddress",
                place?.RegisteredAddress,
                "登记住所",
                9
            )
        )
        {
            yield return issue;
        }

        if (Division.FindCounty(place?.DivisionCode) is null)
        {
            yield return new(
                "subject",
                "divisionCode",
                "outside-city",
                "登记住所应在攀枝花市行政区域内。",
                9
            );
        }

        if (place?.InHighTechZone is null)
        {
            yield return new(
                "subject",
                "inHighTechZone",
                "zone-undeclared",
                "请说明是否在钒钛高新区范围内。",
                11
            );
        }
    }

    private static IEnumerable<FormIssue> Conditions(CandidateKind kind, ApplicationForm form)
    {
        var article = kind is CandidateKind.Organisation ? 9 : 10;
        foreach (var condition in FormCatalogue.Of(kind).Conditions)
        {
            // 第十条（五）: required exactly of a 组织最高管理者.
            if (
                kind is CandidateKind.Individual
                && condition.Code == "5"
                && form.Individual?.IsTopManager != true
            )
            {
                continue;
            }

            var given = form.Conditions?.FirstOrDefault(c => $"{c.Number}" == condition.Code);
            var field = $"conditions.{condition.Code}";
            if (given?.Declared is null)
            {
                yield return new(
                    "conditions",
                    field,
                    "condition-undeclared",
                    $"尚未声明是否符合条件：{condition.Title}。",
                    article
                );
            }
            else if (given.Declared is false)
            {
                yield return new(
                    "conditions",
                    field,
                    "condition-unmet",
                    $"不符合申报条件：{condition.Title}。",
                    article
                );
            }
            else if (string.IsNullOrWhiteSpace(given.Statement))
            {
                yield return new(
                    "conditions",
                    field,
                    "condition-statement-missing",
                    $"请说明符合条件的情况：{condition.Title}。",
                    article
                );
            }
        }
    }

    private static IEnumerable<FormIssue> Report(CandidateKind kind, SelfReport? report)
    {
        if (kind is CandidateKind.Organisation && string.IsNullOrWhiteSpace(report?.Overview))
        {
            yield return new("report", "overview", "report-incomplete", "请填写组织概述。", 11);
        }

        foreach (var entry in FormCatalogue.Of(kind).Items)
        {
            var item = report?.Items?.FirstOrDefault(i => i.Item == entry.Code);
            if (
                string.IsNullOrWhiteSpace(item?.Text) && string.IsNullOrWhiteSpace(item?.SecretText)
            )
            {
                yield return new(
                    "report",
                    $"items.{entry.Code}",
                    "report-incomplete",
                    $"请填写“{entry.Code} {entry.Title}”。",
                    11
                );
            }
            else if (entry.NeedsResults && !HasThreeYears(item))
            {
                yield return new(
                    "report",
                    $"items.{entry.Code}",
                    "results-incomplete",
                    $"“{entry.Code} {entry.Title}”至少填写一项指标连续三年的结果数据。",
                    11
                );
            }
        }
    }

    private static bool HasThreeYears(ReportItemForm item) =>
        item.Results is { Count: > 0 } results
        && results.All(r =>
            !string.IsNullOrWhiteSpace(r.Indicator)
            && r.Values is { } values
            && values.Where(v => v.Value is not null).Select(v => v.Year).Distinct().Count() >= 3
        );

    private static IEnumerable<FormIssue> Evidence(CandidateKind kind, ApplicationForm form) =>
        FormCatalogue
            .Of(kind)
            .Evidence.Where(entry =>
                form.Evidence?.Any(e => e.Code == entry.Code && e.FileIds is { Count: > 0 }) != true
            )
            .Select(entry => new FormIssue(
                "evidence",
                entry.Code,
                "evidence-missing",
                $"缺少证明材料：{entry.Title}。",
                11
            ));

    private static IEnumerable<FormIssue> Filing(ApplicationForm form)
    {
        var r = form.Recommendation;
        if (
            string.IsNullOrWhiteSpace(r?.Opinion)
            || string.IsNullOrWhiteSpace(r.HowSought)
            || r.Document is not { FileId: not null }
            || !DocumentNumber.IsValid(r.Document.DocumentNumber)
        )
        {
            yield return new(
                "recommendation",
                "recommendation",
                "recommendation-missing",
                "请填写推荐意见和广泛听取意见的情况，并上传盖章文件，注明发文字号和日期。",
                11
            );
        }

        if (form.Pledge is not { Accepted: true, Signer.Length: > 0 })
        {
            yield return new(
                "pledge",
                "pledge",
                "pledge-missing",
                "请签署申报材料完整性、真实性、准确性承诺。",
                11
            );
        }

        if (form.PassedSecrecyReview != true)
        {
            yield return new(
                "pledge",
                "passedSecrecyReview",
                "secrecy-review-missing",
                "请确认申报材料已通过本单位保密审查，涉密信息不上网。",
                11
            );
        }

        if (form.PersonalDataNoticeVersion != PersonalDataNotice.Current.Version)
        {
            yield return new(
                "pledge",
                "personalDataNoticeVersion",
                "personal-data-notice-unread",
                "请阅读现行的《个人信息处理告知》。",
                11
            );
        }

        if (string.IsNullOrWhiteSpace(form.ReceivingUnit))
        {
            yield return new(
                "route",
                "receivingUnit",
                "route-missing",
                "请选择接收申报材料的单位。",
                11
            );
        }
    }

    private static IEnumerable<FormIssue> Missing(
        string section,
        string field,
        string? value,
        string name,
        int article
    ) =>
        string.IsNullOrWhiteSpace(value)
            ? [new(section, field, "field-missing", $"请填写{name}。", article)]
            : [];
}
