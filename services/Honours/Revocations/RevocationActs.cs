using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: whose act a revocation waits for. The office reports and recovers, 市政府 decides.</summary>
internal static class RevocationActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<Revocation> Table { get; } =
        new(r => r.Article, RevocationRefusals.WrongState);

    /// <summary>报市政府.</summary>
    public static Act<Revocation> Report { get; } =
        Table.Add(
            new("report", "报市政府", Office, Allows(RevocationStep.Report))
            {
                Main = true,
                Consequence = "登记请示后，本事项等待市政府决定；奖项在决定前仍然有效。",
                Told = "市政府，以收件箱消息告知。",
                Undo = "报送后不能撤回。",
                Fields = [Field.Stamped("请示")],
            }
        );

    /// <summary>市政府 revokes.</summary>
    public static Act<Revocation> Decide { get; } =
        Table.Add(
            new("decide", "决定撤销", [Roles.Government], Allows(RevocationStep.Decide))
            {
                Main = true,
                Summary = "市政府决定撤销：名录和查验即时显示已撤销，并向社会公告",
                Consequence = "奖项即时撤销：名录和证书查验立即显示已撤销，并向社会公告。",
                Told = "市质量强市办和获奖者所在的申报单位，以收件箱消息告知。",
                Undo = "决定后不能撤回；经行政复议、行政诉讼变更或者撤销的，另行登记。",
                Fields = [Field.Stamped("决定")],
            }
        );

    /// <summary>Closed without revoking.</summary>
    public static Act<Revocation> Close { get; } =
        Table.Add(
            new("close", "不予撤销，办结", Office, Allows(RevocationStep.Close))
            {
                Consequence = "本事项办结，奖项继续有效。",
                Undo = "办结后不能恢复；有新的事实的，另行提出。",
                Fields =
                [
                    Field.Text("reasons", "理由", 2000, lines: 4) with
                    {
                        Help = "写明不予撤销的理由。",
                    },
                ],
            }
        );

    /// <summary>The decision was served.</summary>
    public static Act<Revocation> Serve { get; } =
        Table.Add(
            new("serve", "登记送达", Office, Allows(RevocationStep.Serve))
            {
                Main = true,
                Summary = "登记决定的送达，起算交回证书和奖牌的期限",
                Consequence = "自送达之日起计算交回证书和奖牌的期限。",
                Told = "获奖者所在的申报单位，以收件箱消息告知交回期限。",
                Refusal = RevocationRefusals.NotDecided,
                Fields =
                [
                    Field.Day("servedOn", "送达日期") with
                    {
                        Help = "自送达次日起算交回期限。",
                    },
                    Field.Number("returnWithin", "交回期限（天数）", 1, 90),
                    Field.Choice(
                        "count",
                        "计算方式",
                        new("working-days", "工作日"),
                        new ActOption("days", "自然日")
                    ) with
                    {
                        Help = "期满日为节假日的顺延。",
                    },
                    Field.Paper("送达回证", name: "receipt") with
                    {
                        Optional = true,
                    },
                ],
            }
        );

    /// <summary>Something came back.</summary>
    public static Act<Revocation> Return { get; } =
        Table.Add(
            new("return", "登记交回", Office, Allows(RevocationStep.Return))
            {
                Main = true,
                Summary = "登记证书、奖牌的交回",
                Consequence = "证书和奖牌全部交回后，本事项收回完毕。",
                Undo = "登记后不能撤回；可以分两次登记。",
                Note = "证书和奖牌至少填写一项的日期。",
                Refusal = RevocationRefusals.NotDecided,
                Fields =
                [
                    Field.Day("certificateOn", "证书交回日期") with
                    {
                        Optional = true,
                        Help = "尚未交回的不填。",
                    },
                    Field.Day("plaqueOn", "奖牌交回日期") with
                    {
                        Optional = true,
                        Help = "尚未交回的不填。",
                    },
                ],
            }
        );

    /// <summary>第二十四条: 记入信用记录, once, in any order after the decision.</summary>
    public static Act<Revocation> EnterCredit { get; } =
        Table.Add(
            new(
                "credit-entry",
                "登记记入信用记录",
                Office,
                r => r.DecisionStands && r.CreditEntry is null
            )
            {
                Summary = "登记记入信用记录（第二十四条）",
                Consequence = "登记撤销情况已记入信用记录。",
                Refusal = RevocationRefusals.NotDecided,
                Fields = Credit("记入日期", "依据"),
            }
        );

    /// <summary>第二十四条: 建议函, once.</summary>
    public static Act<Revocation> Suggest { get; } =
        Table.Add(
            new("suggestion", "登记建议函", Office, r => r.DecisionStands && r.Suggestion is null)
            {
                Summary = "登记致上级主管部门或者所在单位的建议函（第二十四条）",
                Consequence = "登记已向上级主管部门或者所在单位发出的建议函。",
                Refusal = RevocationRefusals.NotDecided,
                Fields =
                [
                    Field.Text("addressee", "受文单位", 100) with
                    {
                        Help = "上级主管部门或者所在单位。",
                    },
                    Field.Paper("建议函", number: true),
                ],
            }
        );

    /// <summary>What was entered under a decision that is annulled since has to be put right.</summary>
    public static Act<Revocation> CorrectCredit { get; } =
        Table.Add(
            new(
                "credit-correction",
                "登记信用记录更正",
                Office,
                r =>
                    r.State is RevocationState.Annulled
                    && r is { CreditEntry: not null, CreditCorrection: null }
            )
            {
                Main = true,
                Summary = "撤销决定被撤销的，登记信用记录的更正",
                Consequence = "登记因撤销决定被撤销而更正信用记录的情况。",
                Refusal = r =>
                    RevocationRefusals.NothingToRestore(
                        r,
                        "本事项没有记入信用记录，或者已经登记更正，不需要再次更正。"
                    ),
                Fields = Credit("更正日期", "更正依据"),
            }
        );

    /// <summary>What came back under such a decision goes back.</summary>
    public static Act<Revocation> HandBack { get; } =
        Table.Add(
            new(
                "hand-back",
                "登记证书、奖牌发还",
                Office,
                r =>
                    r.State is RevocationState.Annulled
                    && r
                        is { CertificateReturnedOn: not null, CertificateHandedBackOn: null }
                            or { PlaqueReturnedOn: not null, PlaqueHandedBackOn: null }
            )
            {
                Main = true,
                Summary = "撤销决定被撤销的，登记证书、奖牌的发还",
                Consequence = "登记已经交回的证书、奖牌发还获奖者的日期。",
                Undo = "登记后不能撤回；可以分两次登记。",
                Refusal = r =>
                    RevocationRefusals.NothingToRestore(
                        r,
                        "只有已经交回、尚未发还的证书、奖牌可以登记发还。"
                    ),
                Fields =
                [
                    Field.Day("certificateOn", "证书发还日期") with
                    {
                        Optional = true,
                        Help = "没有交回或者尚未发还的不填。",
                    },
                    Field.Day("plaqueOn", "奖牌发还日期") with
                    {
                        Optional = true,
                        Help = "没有交回或者尚未发还的不填。",
                    },
                ],
            }
        );

    /// <summary>The decision was changed or annulled: 代录, effective when a second person has checked it.</summary>
    public static Act<Revocation> Change { get; } =
        Table.Add(
            new("change", "登记决定的变更或者撤销", Office, Allows(RevocationStep.Change))
            {
                Address = "/api/honours/registrations",
                Consequence =
                    "另一人复核后生效，并向社会公告；撤销的，奖项恢复有效，收回事项办结。",
                Told = "市质量强市办和市政府，以收件箱消息告知。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );

    private static Func<Revocation, bool> Allows(RevocationStep step) =>
        r => RevocationTable.Next(r.State, step) is not null;

    private static ActField[] Credit(string day, string basis) =>
        [
            Field.Day("enteredOn", day),
            Field.Text("basis", basis, 500),
            Field.Text("register", "信用记录名称和编号", 200),
        ];
}
