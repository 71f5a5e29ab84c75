using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Complaints;

/// <summary>What each act on a complaint sends, and what it says before.</summary>
internal static class ComplaintRequests
{
    /// <summary>The last part of the act's address.</summary>
    public static string PathOf(ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.Accept => "accept",
            ComplaintVerb.Investigate => "investigate",
            ComplaintVerb.Ask => "ask",
            ComplaintVerb.MarkSuspend => "mark-suspend",
            ComplaintVerb.LiftSuspend => "lift-suspend",
            ComplaintVerb.LiftByLeadingGroup => "lift-by-leading-group",
            ComplaintVerb.Decide => "decide",
            ComplaintVerb.Reply => "reply",
            ComplaintVerb.Transfer => "transfer",
            ComplaintVerb.Look => "look",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Not an act of a desk."),
        };

    /// <summary>The request; what it needs was checked before.</summary>
    public static object Of(ComplaintVerb verb, ComplaintActForm form)
    {
        var text = Trim(form.Text);
        return verb switch
        {
            ComplaintVerb.Accept or ComplaintVerb.Investigate => new ComplaintNoteRequest(text),
            ComplaintVerb.Ask or ComplaintVerb.Reply => new ComplaintTextRequest(text!),
            ComplaintVerb.MarkSuspend => new MarkSuspendRequest(form.Candidates, text),
            ComplaintVerb.LiftSuspend => new LiftSuspendRequest(text!),
            ComplaintVerb.LiftByLeadingGroup => new LiftByLeadingGroupRequest(
                Guid.Parse(form.MajorMatter!),
                text
            ),
            ComplaintVerb.Decide => new DecideComplaintRequest(
                text!,
                form.Substantiated!.Value,
                Trim(form.Reply)
            ),
            ComplaintVerb.Look => new ComplaintLookRequest(
                form.AboutSupervisor!.Value,
                form.Meant,
                text!
            ),
            ComplaintVerb.Transfer => new TransferComplaintRequest(
                Enum.Parse<TransferTarget>(form.To!),
                form.Document.ToDocument(),
                Trim(form.Reply)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Not an act of a desk."),
        };
    }

    /// <summary>What follows from the act.</summary>
    public static string ConsequenceOf(ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.Accept => "该投诉举报进入办理，须在期限内调查核实。",
            ComplaintVerb.Investigate => "开始调查核实。",
            ComplaintVerb.Ask => "向投诉人提出补充要求，由其凭查询码回复。",
            ComplaintVerb.MarkSuspend => "所选对象在解除暂缓之前不得报请审定。",
            ComplaintVerb.LiftSuspend or ComplaintVerb.LiftByLeadingGroup =>
                "所涉对象恢复正常程序，可以报请审定。",
            ComplaintVerb.Decide => "处理结论作出后，下一步答复投诉人。",
            ComplaintVerb.Reply => "答复后该投诉举报办结。",
            ComplaintVerb.Transfer => "线索移送后，本件按已移送处理。",
            ComplaintVerb.Look =>
                "选中的人员继续回避；反映监督组成员的由领导小组办理，其余转评审监督组办理。",
            _ => "",
        };

    /// <summary>Who learns of the act.</summary>
    public static string ToldOf(ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.Ask or ComplaintVerb.Reply =>
                "投诉人凭查询码可以看到全文；被反映人不获告知。",
            _ => "投诉人凭查询码可以看到办理状态；被反映人不获告知。",
        };

    /// <summary>The article the act rests on.</summary>
    public static int ArticleOf(ComplaintVerb verb) =>
        verb switch
        {
            ComplaintVerb.MarkSuspend
            or ComplaintVerb.LiftSuspend
            or ComplaintVerb.LiftByLeadingGroup => 19,
            ComplaintVerb.Transfer => 25,
            _ => 21,
        };

    private static string? Trim(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
