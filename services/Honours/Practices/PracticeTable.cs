using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Practices;

/// <summary>What happens to a practice.</summary>
public enum PracticeStep
{
    /// <summary>It is begun.</summary>
    Write,

    /// <summary>Its text is changed before it is submitted.</summary>
    Edit,

    /// <summary>It is given to the office.</summary>
    Submit,

    /// <summary>The office gives it back.</summary>
    Return,

    /// <summary>The office publishes it.</summary>
    Publish,

    /// <summary>A new version of what is public is begun.</summary>
    Revise,

    /// <summary>It is taken from the public pages, or given up.</summary>
    Withdraw,
}

/// <summary>第三十条: which step leads from which state to which; what is not here is refused.</summary>
public static class PracticeTable
{
    private static readonly Dictionary<(PracticeState, PracticeStep), PracticeState> Table = new()
    {
        [(PracticeState.Draft, PracticeStep.Edit)] = PracticeState.Draft,
        [(PracticeState.Draft, PracticeStep.Submit)] = PracticeState.Submitted,
        [(PracticeState.Draft, PracticeStep.Withdraw)] = PracticeState.Withdrawn,
        [(PracticeState.Submitted, PracticeStep.Return)] = PracticeState.Returned,
        [(PracticeState.Submitted, PracticeStep.Publish)] = PracticeState.Published,
        [(PracticeState.Submitted, PracticeStep.Withdraw)] = PracticeState.Withdrawn,
        [(PracticeState.Returned, PracticeStep.Edit)] = PracticeState.Returned,
        [(PracticeState.Returned, PracticeStep.Submit)] = PracticeState.Submitted,
        [(PracticeState.Returned, PracticeStep.Withdraw)] = PracticeState.Withdrawn,
        // The version that is public stays so until the next one is published or all of it is withdrawn.
        [(PracticeState.Published, PracticeStep.Revise)] = PracticeState.Draft,
        [(PracticeState.Published, PracticeStep.Withdraw)] = PracticeState.Withdrawn,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static PracticeState? Next(PracticeState state, PracticeStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>As its holder reads it.</summary>
    public static string ChineseName(this PracticeStep step) =>
        step switch
        {
            PracticeStep.Write => "起草",
            PracticeStep.Edit => "修改",
            PracticeStep.Submit => "提交",
            PracticeStep.Return => "退回修改",
            PracticeStep.Publish => "发布",
            PracticeStep.Revise => "开始修订",
            PracticeStep.Withdraw => "撤下",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown."),
        };
}
