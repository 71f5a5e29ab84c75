using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.TitleReports;

/// <summary>What happens to a report.</summary>
public enum TitleReportStep
{
    /// <summary>Begin to verify it.</summary>
    Accept,

    /// <summary>Do not accept it.</summary>
    Refuse,

    /// <summary>Ask who is named for a statement.</summary>
    Ask,

    /// <summary>Record the statement.</summary>
    State,

    /// <summary>Conclude that it is true.</summary>
    Confirm,

    /// <summary>Conclude that it is not.</summary>
    Dismiss,

    /// <summary>Record that it was put right.</summary>
    Close,
}

/// <summary>第二十六条、第二十八条、第三十条: which step leads from which state to which; what is not here is refused.</summary>
public static class TitleReportTable
{
    private static readonly Dictionary<
        (TitleReportState, TitleReportStep),
        TitleReportState
    > Table = new()
    {
        [(TitleReportState.Received, TitleReportStep.Accept)] = TitleReportState.Accepted,
        [(TitleReportState.Received, TitleReportStep.Refuse)] = TitleReportState.NotAccepted,
        [(TitleReportState.Accepted, TitleReportStep.Ask)] = TitleReportState.StatementAsked,
        // Who is named is heard before anything is held against them; what is unfounded needs no hearing.
        [(TitleReportState.Accepted, TitleReportStep.Dismiss)] = TitleReportState.Unfounded,
        [(TitleReportState.StatementAsked, TitleReportStep.State)] =
            TitleReportState.StatementGiven,
        // Only when the period for the statement is over: StatementHeardRule.
        [(TitleReportState.StatementAsked, TitleReportStep.Confirm)] = TitleReportState.Confirmed,
        [(TitleReportState.StatementAsked, TitleReportStep.Dismiss)] = TitleReportState.Unfounded,
        [(TitleReportState.StatementGiven, TitleReportStep.Confirm)] = TitleReportState.Confirmed,
        [(TitleReportState.StatementGiven, TitleReportStep.Dismiss)] = TitleReportState.Unfounded,
        [(TitleReportState.Confirmed, TitleReportStep.Close)] = TitleReportState.Closed,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static TitleReportState? Next(TitleReportState state, TitleReportStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;
}
