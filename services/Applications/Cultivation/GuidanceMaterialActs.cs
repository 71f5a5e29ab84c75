using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: what a publisher does with its own material.</summary>
internal static class GuidanceMaterialActs
{
    /// <summary>Who publishes.</summary>
    public static string[] Publishers { get; } = [Roles.ReceivingBody, Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<GuidanceMaterial> Table { get; } =
        new(
            _ => 8,
            _ =>
                Refuse.ByState(
                    "guidance-withdrawn",
                    "该资料已经撤下",
                    "该指导资料已经撤下，不能再办理。",
                    8
                )
        );

    /// <summary>It is used no longer.</summary>
    public static Act<GuidanceMaterial> Withdraw { get; } =
        Table.Add(
            new("withdraw", "撤下", Publishers, m => m.State is GuidanceMaterialState.InUse)
            {
                Summary = "撤下指导资料，说明理由",
                Consequence = "其他单位不再看到该资料，也不能再下载；本单位仍可查阅。",
                Undo = "撤下后不能恢复，可以另行发布。",
                Fields = [Field.Text("reason", "理由", 500, lines: 3)],
            }
        );
}
