using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Custody;

/// <summary>第二十条: the acts by which 市质量强市办 keeps certificates and plaques. Recovery is the revocation's own (articles 24, 27).</summary>
internal static class CustodyActs
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 50;

    /// <summary>Characters of a text at most.</summary>
    public const int LongestText = 1000;

    private const string Nobody = "系统不发送消息。";
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<CustodyCase> Table { get; } = new(_ => 20, WrongState);

    /// <summary>It was made.</summary>
    public static Act<CustodyCase> Make { get; } =
        Table.Add(
            new("made", "登记制作完成", Office, AllowsIfValid(CustodyStep.Make))
            {
                Main = true,
                Summary = "登记证书或者奖牌制作完成",
                Consequence = "登记后列入未领取，通知获奖者领取。",
                Told = "获奖者所在的申报单位，以收件箱消息告知领取。",
                Fields =
                [
                    Field.Day("madeOn", "制作完成日期"),
                    Field.Text("maker", "制作单位", LongestText) with
                    {
                        Optional = true,
                        MaxLength = 100,
                    },
                ],
            }
        );

    /// <summary>The holder signed for it.</summary>
    public static Act<CustodyCase> HandOver { get; } =
        Table.Add(
            new("hand-over", "登记颁发签收", Office, AllowsIfValid(CustodyStep.HandOver))
            {
                Main = true,
                Summary = "登记证书或者奖牌已颁发，由谁签收",
                Consequence = "登记后由获奖者保管。",
                Told = Nobody,
                Fields =
                [
                    Field.Text("signedBy", "签收人", LongestName) with
                    {
                        Help = "在签收单上签字的人；单位领取的为经办人。",
                    },
                    Field.Paper("签收单", scan: true, name: "receipt") with
                    {
                        Help = "签收日期，不晚于今日。",
                    },
                ],
            }
        );

    /// <summary>The holder has lost it.</summary>
    public static Act<CustodyCase> Lose { get; } =
        Table.Add(
            new("loss", "登记遗失", Office, Allows(CustodyStep.Lose))
            {
                Summary = "登记证书或者奖牌遗失，附获奖者的遗失说明",
                Consequence = "登记后可以补发；奖项的效力不受影响。",
                Told = Nobody,
                Undo = "登记后不能撤回；找回的登记找回。",
                Fields =
                [
                    Field.Day("lostOn", "遗失日期") with
                    {
                        Help = "以获奖者的说明为准。",
                    },
                    Field.Text("circumstances", "遗失经过", LongestText, lines: 3),
                    Field.Paper("遗失说明", scan: true, name: "statement"),
                ],
            }
        );

    /// <summary>It was found again.</summary>
    public static Act<CustodyCase> Find { get; } =
        Table.Add(
            new("found", "登记找回", Office, Allows(CustodyStep.Find))
            {
                Summary = "登记遗失的证书或者奖牌已经找回",
                Consequence = "登记后仍由获奖者保管，不再补发。",
                Told = Nobody,
                Fields =
                [
                    Field.Day("foundOn", "找回日期"),
                    Field.Text("circumstances", "找回经过", LongestText, lines: 3),
                ],
            }
        );

    /// <summary>Another is made under the same number.</summary>
    public static Act<CustodyCase> Replace { get; } =
        Table.Add(
            new("replace", "补发", Office, AllowsIfValid(CustodyStep.Replace))
            {
                Main = true,
                Summary = "以同一编号补发证书或者奖牌，原件作废",
                Note = "补发沿用原编号并标明补发日期。原件以后找回的，应当交回市质量强市办。",
                Consequence =
                    "原件作废。补发证书的，同时制发标明“补发”的电子证书，原电子证书文件不再有效，查验时显示已由补发的证书取代。",
                Told =
                    "证书查验显示补发日期；电子证书补发的，以收件箱消息告知获奖者所在的申报单位。",
                Undo = "补发后不能撤回。",
                Fields =
                [
                    Field.Text("reasons", "补发理由", LongestText, lines: 3),
                    Field.Paper("同意补发的文件") with
                    {
                        Optional = true,
                        Help = "没有专门文件的可以不填。",
                    },
                ],
            }
        );

    private static Func<CustodyCase, bool> Allows(CustodyStep step) =>
        found => CustodyTable.Next(found.Item.State, step) is not null;

    private static Func<CustodyCase, bool> AllowsIfValid(CustodyStep step) =>
        found => !found.IsRevoked && CustodyTable.Next(found.Item.State, step) is not null;

    private static RefusedException WrongState(CustodyCase found) =>
        found.IsRevoked
            ? Refuse.ByState(
                "custody-award-revoked",
                "该奖项已被撤销",
                "市政府已决定撤销该奖项，证书和奖牌不再制作、颁发和补发；请在撤销事项中办理收回。",
                27
            )
            : Refuse.ByState(
                "custody-wrong-state",
                "目前不能这样办理",
                $"{found.Item.Kind.ChineseName()}所处的环节不允许这样办理，请刷新页面查看最新的情况。",
                20
            );
}
