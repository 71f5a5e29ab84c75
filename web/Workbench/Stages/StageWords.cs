using System.Globalization;
using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Stages;

/// <summary>Stages and sheets in the regulation's words, in addresses, and how they are toned.</summary>
internal static class StageWords
{
    /// <summary>材料评审, 现场评审, 陈述答辩.</summary>
    public static string NameOf(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Material => "材料评审",
            ReviewStage.Site => "现场评审",
            ReviewStage.Defence => "陈述答辩",
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    /// <summary>The article that orders it.</summary>
    public static int ArticleOf(ReviewStage stage) => 15 + (int)stage;

    /// <summary>As it stands in an address.</summary>
    public static string PathOf(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Material => "material",
            ReviewStage.Site => "site",
            ReviewStage.Defence => "defence",
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    /// <summary>Reads an address; null for anything else.</summary>
    public static ReviewStage? Find(string? path) =>
        Enum.GetValues<ReviewStage>()
            .Cast<ReviewStage?>()
            .FirstOrDefault(s => PathOf(s!.Value) == path);

    /// <summary>What the stage before hands on to.</summary>
    public static string NextOf(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Material => "现场评审",
            ReviewStage.Site => "陈述答辩",
            _ => "综合评审",
        };

    /// <summary>Where a stage stands; null where it was not opened.</summary>
    public static (string Word, BadgeTone Tone) Of(StageState? state) =>
        state switch
        {
            StageState.Open => ("进行中", BadgeTone.Active),
            StageState.Closed => ("已办结", BadgeTone.Done),
            _ => ("未开启", BadgeTone.Inactive),
        };

    /// <summary>Where a sheet stands, for those who do not fill it in.</summary>
    public static (string Word, BadgeTone Tone) Of(SheetRow sheet) =>
        sheet switch
        {
            { Flagged: true, Kept: false } => ("待作出保留决定", BadgeTone.Attention),
            { Flagged: true } => ("已决定保留", BadgeTone.Done),
            { State: SheetState.Submitted } => ("已封存", BadgeTone.Done),
            { State: SheetState.Reopened } => ("已重新开启", BadgeTone.Attention),
            _ => ("评分中", BadgeTone.Active),
        };

    /// <summary>组织 or 个人, by the word of the API.</summary>
    public static string KindOf(string kind) => kind == "individual" ? "个人" : "组织";

    /// <summary>Points as people write them: 37.5, 600.</summary>
    public static string Points(decimal points) =>
        points.ToString("0.##", CultureInfo.InvariantCulture);
}
