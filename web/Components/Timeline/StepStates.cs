namespace QualityAward.Components.Timeline;

/// <summary>The words of a step's state.</summary>
public static class StepStates
{
    /// <summary>已完成, 进行中, 已逾期, 未开始.</summary>
    public static string Word(this StepState state) =>
        state switch
        {
            StepState.Done => "已完成",
            StepState.Current => "进行中",
            StepState.Late => "已逾期",
            _ => "未开始",
        };

    /// <summary>Its tone.</summary>
    public static BadgeTone Tone(this StepState state) =>
        state switch
        {
            StepState.Done => BadgeTone.Done,
            StepState.Current => BadgeTone.Active,
            StepState.Late => BadgeTone.Attention,
            _ => BadgeTone.Inactive,
        };
}
