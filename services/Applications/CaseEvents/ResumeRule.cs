using QualityAward.Applications.Case;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.CaseEvents;

/// <summary>
/// 第九条、第十条、第二十四条：a case that was stopped by what proved wrong goes on where it stood. Where the list has gone on
/// without it, it goes back to 复核, and the office sees what can still be done.
/// </summary>
public static class ResumeRule
{
    /// <summary>Where the case goes on; null where 市政府 has decided the edition, so that nothing is left to go on with.</summary>
    /// <param name="before">Where it stood when it was stopped.</param>
    /// <param name="list">Where the edition's 受理名单 stands, if the case is on it.</param>
    /// <param name="isDecided">Whether 市政府 has decided the edition.</param>
    public static ApplicationState? After(
        ApplicationState before,
        AcceptanceListState? list,
        bool isDecided
    ) =>
        before switch
        {
            ApplicationState.Listed
                when list is not (AcceptanceListState.Draft or AcceptanceListState.Consulting) =>
                Unless(isDecided, ApplicationState.Reported),
            ApplicationState.Announced when list is not AcceptanceListState.Announced => Unless(
                isDecided,
                ApplicationState.Reported
            ),
            _ when ApplicationStates.IsOpen(before) => Unless(isDecided, before),

            // What had ended by itself stays ended: only the mark of 取消评选资格 goes.
            _ => before,
        };

    private static ApplicationState? Unless(bool isDecided, ApplicationState next) =>
        isDecided ? null : next;
}
