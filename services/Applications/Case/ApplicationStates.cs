using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using static QualityAward.Applications.Case.ApplicationVerb;
using static QualityAward.Contracts.Rest.Applications.ApplicationState;

namespace QualityAward.Applications.Case;

/// <summary>The state machine of an application, as a table: what is not in it is refused.</summary>
public static class ApplicationStates
{
    private static readonly ApplicationState[] BeforeDecision =
    [
        Submitted,
        Returned,
        PreliminaryPassed,
        Reported,
        Listed,
        Announced,
        Accepted,
    ];

    /// <summary>Every step there is: from a state, by a verb, to a state.</summary>
    public static IReadOnlyDictionary<
        (ApplicationState From, ApplicationVerb Verb),
        ApplicationState
    > Table { get; } = Steps().ToDictionary(step => (step.From, step.Verb), step => step.To);

    /// <summary>The state that a verb leads to.</summary>
    /// <exception cref="RefusedException">409: no such step.</exception>
    public static ApplicationState After(ApplicationState from, ApplicationVerb verb) =>
        Table.TryGetValue((from, verb), out var to) ? to : throw NoStep(from, verb);

    /// <summary>Whether there is such a step.</summary>
    public static bool Allows(ApplicationState from, ApplicationVerb verb) =>
        Table.ContainsKey((from, verb));

    /// <summary>409: there is no such step.</summary>
    internal static RefusedException NoStep(ApplicationState from, ApplicationVerb verb) =>
        WrongState(
            ArticleOf(verb),
            $"该申报目前为“{from.ChineseName()}”，不能办理“{NameOf(verb)}”。请刷新页面查看最新状态。",
            ("state", from),
            ("verb", NameOf(verb))
        );

    /// <summary>409: the application, or the list it is on, is in another state than the act needs.</summary>
    /// <param name="article">Under which the act is done.</param>
    /// <param name="detail">Which state it needs, in Chinese.</param>
    /// <param name="facts">What decided it.</param>
    internal static RefusedException WrongState(
        int article,
        string detail,
        params IEnumerable<(string Name, object? Value)> facts
    ) =>
        new(
            new(
                RefusalKind.WrongState,
                "wrong-state",
                "当前状态不能办理此事项",
                detail,
                article,
                facts.ToDictionary(f => f.Name, f => f.Value)
            )
        );

    /// <summary>Whether the form may still be changed (article 11: never after submission, unless returned).</summary>
    public static bool IsEditable(ApplicationState state) => state is Draft or Returned;

    /// <summary>Still on its way to 市政府's decision.</summary>
    public static bool IsOpen(ApplicationState state) => BeforeDecision.Contains(state);

    /// <summary>Whether Review has been told of the candidate (ApplicationReported).</summary>
    public static bool IsKnownToReview(ApplicationState state) =>
        state is Reported or FailureReported or Listed or Announced or Accepted;

    /// <summary>The Chinese name of an act.</summary>
    public static string NameOf(ApplicationVerb verb) =>
        verb switch
        {
            Submit => "提交申报",
            Return => "退回补正",
            PassPreliminary => "初审通过",
            FailPreliminary => "初审不通过",
            Report => "上报初审结果",
            List => "列入拟受理名单",
            Unlist => "移出拟受理名单",
            Announce => "受理公示",
            Accept => "受理",
            ApplicationVerb.Refuse => "不予受理",
            Withdraw => "撤回申报",
            EndWithEdition => "随届次撤回终止",
            Disqualify => "取消评选资格",
            FindIneligible => "认定不再符合申报条件",
            Resume => "恢复参评",
            ApplicationVerb.Lock => "涉密锁定",
            RecordHandling => "登记涉密处理情况",
            Award => "审定获奖",
            LeaveOut => "审定未获奖",
            RevokeForMisconduct or RevokeForAccident => "撤销已获奖项",
            RestoreAward => "恢复已获奖项",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Unknown verb."),
        };

    /// <summary>The article that an act rests on.</summary>
    public static int ArticleOf(ApplicationVerb verb) =>
        verb switch
        {
            Withdraw or EndWithEdition => 3,
            FindIneligible or Resume => 9,
            Submit or ApplicationVerb.Lock or RecordHandling => 11,
            Return or PassPreliminary or FailPreliminary or Report => 12,
            List or Unlist or Announce or Accept or ApplicationVerb.Refuse => 13,
            Award or LeaveOut => 19,
            Disqualify or RevokeForMisconduct => 24,
            RevokeForAccident or RestoreAward => 27,
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Unknown verb."),
        };

    private static IEnumerable<(
        ApplicationState From,
        ApplicationVerb Verb,
        ApplicationState To
    )> Steps() =>
        [
            (Draft, Submit, Submitted),
            (Returned, Submit, Submitted),
            (Submitted, Return, Returned),
            (Submitted, PassPreliminary, PreliminaryPassed),
            (Submitted, FailPreliminary, PreliminaryFailed),
            (PreliminaryPassed, Report, Reported),
            // 第十二条 has the result reported, not the success; 第十三条 has the answer go through the receiving body.
            (PreliminaryFailed, Report, FailureReported),
            (FailureReported, ApplicationVerb.Refuse, NotAccepted),
            (Reported, List, Listed),
            (Listed, Unlist, Reported),
            (Listed, Announce, Announced),
            (Announced, Accept, Accepted),
            (Reported, ApplicationVerb.Refuse, NotAccepted),
            (Listed, ApplicationVerb.Refuse, NotAccepted),
            (Announced, ApplicationVerb.Refuse, NotAccepted),
            (Accepted, Award, Awarded),
            (Accepted, LeaveOut, NotAwarded),
            // 第二十四条、第二十七条: the revocation is 市政府's, in Honours; the case says so as well.
            (Awarded, RevokeForMisconduct, AwardRevoked),
            (Awarded, RevokeForAccident, AwardRevoked),
            // Their decision may be annulled in its turn.
            (AwardRevoked, RestoreAward, Awarded),
            // 第三条: at any time until 市政府 has decided; a draft may be given up as well.
            .. From([Draft, .. BeforeDecision], Withdraw, Withdrawn),
            // 第三条: an edition is withdrawn before anybody was put before the public.
            .. From(
                [
                    Draft,
                    Submitted,
                    Returned,
                    PreliminaryPassed,
                    PreliminaryFailed,
                    FailureReported,
                    Reported,
                    Listed,
                ],
                EndWithEdition,
                EditionWithdrawn
            ),
            // 第二十四条: withdrawal or failure does not end an open case.
            .. From(
                [
                    .. BeforeDecision,
                    PreliminaryFailed,
                    FailureReported,
                    NotAccepted,
                    Withdrawn,
                    EditionWithdrawn,
                ],
                Disqualify,
                Disqualified
            ),
            .. From(BeforeDecision, FindIneligible, Ineligible),
            // 第十一条: a file found to be 涉密 is locked at once, whatever the case has come to.
            .. From(
                Enum.GetValues<ApplicationState>().Where(s => s != Locked),
                ApplicationVerb.Lock,
                Locked
            ),
            (Locked, RecordHandling, Locked),
        ];

    private static IEnumerable<(ApplicationState, ApplicationVerb, ApplicationState)> From(
        IEnumerable<ApplicationState> states,
        ApplicationVerb verb,
        ApplicationState to
    ) => states.Select(state => (state, verb, to));
}
