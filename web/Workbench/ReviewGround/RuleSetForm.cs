using System.Globalization;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>Rules for one kind of candidate, as they are typed.</summary>
public sealed class KindRulesForm
{
    /// <summary>Code of the criteria catalogue.</summary>
    public string? Catalogue { get; set; }

    /// <summary>材料评审, per cent.</summary>
    public int? Material { get; set; }

    /// <summary>现场评审, per cent.</summary>
    public int? Site { get; set; }

    /// <summary>陈述答辩, per cent.</summary>
    public int? Defence { get; set; }

    /// <summary>推荐底线分; may have decimals.</summary>
    public string? Floor { get; set; }

    /// <summary>Per item, the clause that it is drawn from; the catalogue's proposals until changed.</summary>
    public Dictionary<string, string> Clauses { get; set; } = [];

    /// <summary>The clause of an item as it is written or proposed.</summary>
    public string ClauseOf(CatalogueItemView item) =>
        Clauses.GetValueOrDefault(item.Code) ?? item.Clause;
}

/// <summary>评审规则 as they are typed.</summary>
public sealed class RuleSetForm
{
    /// <summary>For organisations.</summary>
    public KindRulesForm Organisation { get; set; } = new();

    /// <summary>For individuals; without 陈述答辩 (article 17).</summary>
    public KindRulesForm Individual { get; set; } = new() { Defence = 0 };

    /// <summary>Experts a candidate.</summary>
    public int? PanelSize { get; set; }

    /// <summary>At most so many enter 现场评审.</summary>
    public int? SiteListSize { get; set; }

    /// <summary>At most so many organisations enter 陈述答辩.</summary>
    public int? DefenceListSize { get; set; }

    /// <summary>Seed of the lot; random where empty.</summary>
    public int? LotSeed { get; set; }

    /// <summary>So many members must have voted.</summary>
    public int? Quorum { get; set; }

    /// <summary>More than this share of the votes must be 赞成.</summary>
    public int? MajorityPercent { get; set; }

    /// <summary>Working days from the beginning of the investigation within which a complaint is decided.</summary>
    public int? ComplaintDays { get; set; }

    /// <summary>Working days from filing to 受理.</summary>
    public int? ComplaintAcceptDays { get; set; } = ShippedComplaintRules.AcceptDays;

    /// <summary>Working days from 受理 to the beginning of the investigation.</summary>
    public int? ComplaintInvestigateDays { get; set; } = ShippedComplaintRules.InvestigateDays;

    /// <summary>Working days from the conclusion to the reply.</summary>
    public int? ComplaintReplyDays { get; set; } = ShippedComplaintRules.ReplyDays;

    /// <summary>Working days within which 暂缓 is to be ended.</summary>
    public int? SuspensionDays { get; set; } = ShippedComplaintRules.SuspensionDays;

    /// <summary>Whether unsigned complaints are taken; on by default (article 21).</summary>
    public bool? UnsignedComplaints { get; set; } = true;

    /// <summary>Whether experts' names are published after the second notice.</summary>
    public bool? PublishExpertNames { get; set; }

    /// <summary>Acts that need number, date and scan.</summary>
    public List<string> PaperActs { get; set; } = [.. StampedActs.Shipped];

    /// <summary>组成、工作制度 and 议事规则, a paragraph a line; published.</summary>
    public string? Composition { get; set; }

    /// <summary>监督组联系方式; published.</summary>
    public string? SupervisorContact { get; set; }

    /// <summary>What a 处理决定 says of 行政复议 and 行政诉讼.</summary>
    public string? SanctionRemedy { get; set; } = ShippedRemedies.Texts.Sanction;

    /// <summary>What a decision to revoke says of them.</summary>
    public string? RevocationRemedy { get; set; } = ShippedRemedies.Texts.Revocation;

    /// <summary>The form of rules that are there already.</summary>
    public static RuleSetForm Of(RuleSetContent content) =>
        new()
        {
            Organisation = Of(content.Organisation),
            Individual = Of(content.Individual),
            PanelSize = content.PanelSize,
            SiteListSize = content.SiteListSize,
            DefenceListSize = content.DefenceListSize,
            LotSeed = (int?)content.LotSeed,
            Quorum = content.Quorum,
            MajorityPercent = content.MajorityPercent,
            ComplaintDays = content.ComplaintDays,
            ComplaintAcceptDays = content.ComplaintAcceptDays,
            ComplaintInvestigateDays = content.ComplaintInvestigateDays,
            ComplaintReplyDays = content.ComplaintReplyDays,
            SuspensionDays = content.SuspensionDays,
            UnsignedComplaints = content.UnsignedComplaints,
            PublishExpertNames = content.PublishExpertNames,
            // A draft of before may lack what cannot be chosen away.
            PaperActs = [.. content.PaperActs.Union(StampedActs.Always)],
            Composition = string.Join('\n', content.Composition),
            SupervisorContact = content.SupervisorContact,
            SanctionRemedy = (content.Remedies ?? ShippedRemedies.Texts).Sanction,
            RevocationRemedy = (content.Remedies ?? ShippedRemedies.Texts).Revocation,
        };

    /// <summary>The rules; <see cref="RuleSetChecks"/> found nothing.</summary>
    public RuleSetContent ToContent(IReadOnlyList<CatalogueView> catalogues) =>
        new(
            Rules(Organisation, catalogues),
            Rules(Individual, catalogues),
            PanelSize!.Value,
            ComplaintDays!.Value,
            UnsignedComplaints!.Value,
            PublishExpertNames!.Value,
            PaperActs,
            LotSeed,
            SiteListSize!.Value,
            DefenceListSize!.Value,
            Quorum!.Value,
            MajorityPercent!.Value,
            Paragraphs(Composition),
            SupervisorContact!.Trim(),
            ComplaintAcceptDays!.Value,
            ComplaintInvestigateDays!.Value,
            ComplaintReplyDays!.Value,
            SuspensionDays!.Value,
            new(SanctionRemedy!.Trim(), RevocationRemedy!.Trim())
        );

    /// <summary>Lines that say something.</summary>
    public static string[] Paragraphs(string? text) =>
        (text ?? "").Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    /// <summary>A number of points.</summary>
    public static bool IsPoints(string? text, out decimal points) =>
        decimal.TryParse(
            text?.Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out points
        );

    private static KindRulesForm Of(KindRuleSet rules) =>
        new()
        {
            Catalogue = rules.Catalogue,
            Material = rules.MaterialWeight,
            Site = rules.SiteWeight,
            Defence = rules.DefenceWeight,
            Floor = rules.Floor.ToString(CultureInfo.InvariantCulture),
            Clauses = rules.Clauses?.ToDictionary() ?? [],
        };

    private static KindRuleSet Rules(KindRulesForm form, IReadOnlyList<CatalogueView> catalogues) =>
        new(
            form.Catalogue!,
            form.Material!.Value,
            form.Site!.Value,
            form.Defence!.Value,
            IsPoints(form.Floor, out var floor) ? floor : 0,
            catalogues
                .FirstOrDefault(c => c.Code == form.Catalogue)
                ?.Items.ToDictionary(i => i.Code, i => form.ClauseOf(i).Trim())
        );
}
