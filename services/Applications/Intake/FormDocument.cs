using System.Globalization;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条：申报表 and 推荐意见 of a frozen version. Passages with secrets are named, never printed (第二十三条).</summary>
internal sealed class FormDocument(FormProtection protection)
{
    private const string Secret =
        "（本条目另有涉及技术秘密或者商业秘密的内容，已单独标明并加密提交，不在本表载明。）";

    /// <summary>申报表.</summary>
    /// <param name="application">With the version that counts.</param>
    /// <param name="own">For its filing unit, which reads its own contact and masked number.</param>
    /// <exception cref="RefusedException"><c>document-not-ready</c>: never submitted, or locked.</exception>
    public DocumentContent Form(Application application, bool own)
    {
        var version = VersionOf(application, "申报表");
        return Of(
            application,
            version,
            own
                ? protection.ForOwner(version.Form)
                : protection.ForReviewer(version.Form, secrets: false)
        );
    }

    /// <summary>申报表 of any version, as everybody may read it who reads the archive.</summary>
    public DocumentContent Archived(Application application, ApplicationVersion version) =>
        Of(application, version, protection.ForReviewer(version.Form, secrets: false));

    private static DocumentContent Of(
        Application application,
        ApplicationVersion version,
        ApplicationForm form
    )
    {
        var secrets = (version.Form.Report?.Items ?? [])
            .Where(item => item.SecretText is { Length: > 0 })
            .Select(item => item.Item)
            .ToHashSet();
        var catalogue = FormCatalogue.Of(application.Kind);
        return new(
            new Dictionary<string, string?>
            {
                ["类别"] = application.Kind.AwardName(),
                ["推荐意见"] = form.Recommendation?.Opinion,
                ["征求方式"] = form.Recommendation?.HowSought,
                ["承诺"] =
                    $"本申报主体对申报材料的完整性、真实性、准确性负责。承诺人：{form.Pledge?.Signer}，{DayOf(version).ToChinese()}。",
            }
        )
        {
            Parts = new Dictionary<string, IReadOnlyList<Block>>
            {
                ["基本情况"] = FormFacts.Of(form, application.ReceivingBody),
                ["申报条件"] = [Conditions(form, catalogue)],
                ["自评报告"] = [.. Report(form, catalogue, secrets)],
                ["证明材料"] = [Evidence(form, catalogue)],
            },
            Foot = $"第{version.Number}版　SHA-256 {version.Sha256}",
        };
    }

    /// <summary>推荐意见.</summary>
    /// <exception cref="RefusedException"><c>document-not-ready</c>.</exception>
    public static DocumentContent Recommendation(Application application)
    {
        var version = VersionOf(application, "推荐意见");
        var (form, recommendation) = (version.Form, version.Form.Recommendation);
        return new(
            new Dictionary<string, string?>
            {
                ["类别"] = application.Kind.AwardName(),
                ["申报主体"] = application.Name,
                ["推荐意见"] = recommendation?.Opinion,
                ["征求方式"] = recommendation?.HowSought,
                ["推荐单位"] = form.Organisation?.Name ?? form.Individual?.EmployerName,
                ["日期"] = (recommendation?.Document?.Date ?? DayOf(version)).ToChinese(),
                ["初审单位"] = application.ReceivingBody,
            }
        )
        {
            Number = recommendation?.Document?.DocumentNumber,
        };
    }

    private static ApplicationVersion VersionOf(Application application, string name) =>
        application.State is not ApplicationState.Locked && application.Submitted is { } version
            ? version
            : throw DocumentRefusals.NotReady(name, "申报主体提交申报（且未涉密锁定）");

    private static DateOnly DayOf(ApplicationVersion version) =>
        DateOnly.FromDateTime(version.SubmittedAt.ToOffset(AwardClock.ShanghaiOffset).DateTime);

    private static DataTable Conditions(ApplicationForm form, FormCatalogueView catalogue) =>
        new(
            [new("条件", 6), new("声明", 1.6f, Alignment.Centre), new("说明", 6)],
            [
                .. (form.Conditions ?? []).Select(
                    IReadOnlyList<string> (c) =>
                        [
                            $"（{ChineseNumerals.Of(c.Number)}）{TitleOf(catalogue.Conditions, $"{c.Number}")}",
                            c.Declared is true ? "符合" : "不符合",
                            Words(c.Statement, c.FileIds),
                        ]
                ),
            ]
        );

    private static IEnumerable<Block> Report(
        ApplicationForm form,
        FormCatalogueView catalogue,
        HashSet<string> secrets
    )
    {
        if (form.Report?.Overview is { Length: > 0 } overview)
        {
            yield return new Heading(2, form.Individual is null ? "组织概述" : "个人概述");
            yield return new Paragraph(overview);
        }

        foreach (var item in form.Report?.Items ?? [])
        {
            yield return new Heading(2, $"{TitleOf(catalogue.Items, item.Item)}（{item.Item}）");
            if (item.Text is { Length: > 0 } text)
            {
                yield return new Paragraph(text);
            }

            if (item.Results is { Count: > 0 } results)
            {
                yield return new DataTable(
                    [new("指标", 3), new("单位", 1.2f, Alignment.Centre), new("历年数值", 5)],
                    [
                        .. results.Select(
                            IReadOnlyList<string> (r) =>
                                [r.Indicator ?? "", r.Unit ?? "", Figures(r)]
                        ),
                    ]
                );
            }

            if (secrets.Contains(item.Item))
            {
                yield return new Paragraph(Secret);
            }
        }
    }

    private static DataTable Evidence(ApplicationForm form, FormCatalogueView catalogue) =>
        new(
            [new("材料", 6), new("份数", 1, Alignment.Centre)],
            [
                .. (form.Evidence ?? []).Select(
                    IReadOnlyList<string> (e) =>
                        [
                            catalogue.Evidence.FirstOrDefault(entry => entry.Code == e.Code)?.Title
                                ?? "其他证明材料",
                            $"{e.FileIds?.Count ?? 0}",
                        ]
                ),
            ]
        );

    private static string Figures(ResultFigureForm figure) =>
        string.Join(
            "；",
            (figure.Values ?? []).Select(v =>
                $"{v.Year}年 {v.Value?.ToString("0.####", CultureInfo.InvariantCulture)}"
            )
        );

    private static string Words(string? text, IReadOnlyList<Guid>? files) =>
        files is { Count: > 0 } ? $"{text}（附材料{files.Count}份）" : text ?? "";

    private static string TitleOf(IReadOnlyList<CatalogueEntry> entries, string code) =>
        entries.FirstOrDefault(entry => entry.Code == code)?.Title ?? code;
}
