using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive;

/// <summary>第一条、第三条、第二十三条: the acts on an edition's archive.</summary>
internal static class ArchiveActs
{
    /// <summary>Characters of a text at most.</summary>
    public const int LongestText = 1000;

    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<EditionToArchive> Table { get; } = new(_ => 1, Refusal);

    /// <summary>The package is asked for, or once more.</summary>
    public static Act<EditionToArchive> Request { get; } =
        Table.Add(
            new("request", "制作归档材料包", Office, c => c.Allows(ArchiveStep.Request))
            {
                Main = true,
                TitleOf = c =>
                    c.State is ArchiveState.Made ? "重新制作归档材料包" : "制作归档材料包",
                Summary = "制作（或者在移交前重新制作）本届的归档材料包；材料不齐全的须说明理由",
                Note =
                    "材料包在后台制作，关闭页面不影响。投诉举报、异议提出人、弄虚作假案件和工作人员案件的材料不在其内，由评审监督组和有关机构另行归档。",
                Consequence =
                    "本届全部材料按件编目打包，附清单和公开验证日志；涉密文件加密，密钥另行移交。",
                Told = "市质量强市办，制作完成后以收件箱消息告知。",
                Undo = "移交前可以重新制作，先前的材料包保留备查。",
                Fields =
                [
                    Field.Text("reason", "材料不齐全仍予制作的理由", LongestText, lines: 3) with
                    {
                        Optional = true,
                        Help = "材料齐全的不填；有缺少材料的必须填写，载入归档材料包。",
                    },
                ],
            }
        );

    /// <summary>The handing-over.</summary>
    public static Act<EditionToArchive> HandOver { get; } =
        Table.Add(
            new("hand-over", "登记移交", Office, c => c.Allows(ArchiveStep.HandOver))
            {
                Main = true,
                Summary = "登记归档材料包已移交档案馆或者档案室，附交接文据",
                Note = "材料包和密钥须已分别下载。",
                Consequence = "登记后不能重新制作，保管期限自移交次年起计算。",
                Fields =
                [
                    Field.Choice(
                        "receiver",
                        "接收机构类别",
                        [
                            .. Enum.GetValues<ArchiveReceiver>()
                                .Select(r => new ActOption(
                                    JsonName(r.ToString()),
                                    r.ChineseName()
                                )),
                        ]
                    ),
                    Field.Text("receiverName", "接收机构名称", 100),
                    Field.Stamped("交接文据"),
                ],
            }
        );

    /// <summary>A 销毁清册.</summary>
    public static Act<EditionToArchive> ListDestruction { get; } =
        Table.Add(
            new(
                "list-destruction",
                "登记销毁清册",
                Office,
                c => c.Allows(ArchiveStep.ListDestruction)
            )
            {
                Summary = "登记保管期限届满档案的销毁清册（第一人签字）；本系统不据此销毁任何内容",
                Consequence = "清册等待另一人复核签字；登记不销毁任何内容。",
                Fields =
                [
                    Field.Choice(
                        "retention",
                        "保管期限",
                        [
                            .. Enum.GetValues<ArchiveRetention>()
                                .Where(r => r is not ArchiveRetention.Permanent)
                                .Select(r => new ActOption(
                                    JsonName(r.ToString()),
                                    r.ChineseName()
                                )),
                        ]
                    ),
                    Field.Text("reason", "鉴定意见", LongestText, lines: 3),
                    Field.Stamped("销毁清册"),
                ],
            }
        );

    /// <summary>Its second signature.</summary>
    public static Act<EditionToArchive> SignDestruction { get; } =
        Table.Add(
            new(
                "sign-destruction",
                "复核销毁清册",
                [Roles.Office, Roles.Supervisor],
                c => c.Allows(ArchiveStep.SignDestruction)
            )
            {
                Main = true,
                Summary = "另一人复核销毁清册并签字",
                Consequence = "清册具有两人签字；登记不销毁任何内容。",
                Obstacles = (c, by) =>
                    Obstacle.SecondPerson(c.Archive!.Destructions[^1].ListedBySubject, by),
            }
        );

    private static string JsonName(string name) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static RefusedException Refusal(EditionToArchive found) =>
        found.Ended
            ? Refuse.ByState(
                "archive-wrong-state",
                "归档目前不能办理此事项",
                $"{found.Edition.Name}的归档目前为“{found.State.ChineseName()}”，不能办理此事项。请刷新页面后重试。",
                1
            )
            : Refuse.ByState(
                "edition-not-ended",
                "届次尚未结束",
                $"{found.Edition.Name}尚未经市政府审定，也没有撤销、撤回或者终结，不能归档。",
                19
            );
}
