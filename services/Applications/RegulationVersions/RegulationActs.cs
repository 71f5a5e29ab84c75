using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>第三十二条: what administrators do with a version of the 管理办法 that one of them has entered.</summary>
internal static class RegulationActs
{
    private static readonly string[] Administrator = [Roles.Administrator];

    /// <summary>All of them.</summary>
    public static ActTable<RegulationProposal> Table { get; } =
        new(_ => 32, _ => RegulationRefusals.Settled());

    /// <summary>Another administrator has compared it with its document.</summary>
    public static Act<RegulationProposal> Adopt { get; } =
        Table.Add(
            new("adopt", "核对无误", Administrator, IsProposed)
            {
                Main = true,
                Summary = "核对无误（须为另一名管理员），该版管理办法生效",
                Consequence =
                    "自施行之日起新开的届次以该文件为依据，名额、周期和期限按所录数值执行；已开的届次不变。",
                Told = "市质量强市办和全体管理员，并记入透明日志。",
                Undo = "有届次以其为依据后不能撤销，也不能更改。",
            }
        );

    /// <summary>It differs from its document.</summary>
    public static Act<RegulationProposal> Reject { get; } =
        Table.Add(
            new("reject", "退回", Administrator, IsProposed)
            {
                Consequence = "该录入不作为评选依据，可以更正后重新录入。",
                Told = "录入人，以收件箱消息告知（本人退回的除外）。",
                Undo = "退回后不能恢复，可以重新录入。",
                Fields = Reason("退回原因"),
            }
        );

    /// <summary>It was adopted by mistake; not once an edition rests on it, or a version that repeals it.</summary>
    public static Act<RegulationProposal> Undo { get; } =
        Table.Add(
            new("undo", "撤销录入", Administrator, p => p.State is RegulationProposalState.Adopted)
            {
                Summary = "撤销误录的版本；已有届次以其为依据的不得撤销",
                Consequence = "该版管理办法不再作为评选依据，录入记录长期保存。",
                Told = "市质量强市办和全体管理员，并记入透明日志。",
                Undo = "撤销后不能恢复，可以重新录入。",
                Refusal = _ => RegulationRefusals.NotAdopted(),
                Fields = Reason("撤销原因"),
            }
        );

    /// <summary>The acts open to a person.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="found">The version as entered.</param>
    /// <param name="boundBy">What rests on it, if anything does.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        RegulationProposal found,
        string? boundBy
    ) =>
        [
            .. Table
                .OpenTo(by, found)
                .Select(act =>
                    act.Verb == Adopt.Verb && found.ProposedBy == by.Subject
                        ? act with
                        {
                            Main = false,
                            Obstacles = [new("该录入由您提交，须由另一名管理员对照文件核对。")],
                        }
                    : act.Verb == Undo.Verb && boundBy is not null
                        ? act with
                        {
                            Obstacles = [new($"{boundBy}以该版管理办法为依据，录入不得撤销。")],
                        }
                    : act
                ),
        ];

    private static bool IsProposed(RegulationProposal proposal) =>
        proposal.State is RegulationProposalState.Proposed;

    private static ActField[] Reason(string label) =>
        [
            Field.Text("reason", label, 500, lines: 3) with
            {
                Help = "写明哪里与文件不符；长期保存。",
            },
        ];
}
