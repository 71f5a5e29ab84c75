namespace QualityAward.Contracts.Rest.Applications;

/// <summary>What states of the nursery and forms of guidance are called, for the service and the portal.</summary>
public static class CultivationNames
{
    /// <summary>培育、辅导、拟推荐、不再培育.</summary>
    public static string ChineseName(this CultivationState state) =>
        state switch
        {
            CultivationState.Cultivating => "培育",
            CultivationState.Coaching => "辅导",
            CultivationState.Recommending => "拟推荐",
            CultivationState.Ended => "不再培育",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown."),
        };

    /// <summary>How guidance was given.</summary>
    public static string ChineseName(this GuidanceForm form) =>
        form switch
        {
            GuidanceForm.OnSite => "现场走访",
            GuidanceForm.Training => "集中培训",
            GuidanceForm.Material => "材料辅导",
            GuidanceForm.Meeting => "座谈会议",
            GuidanceForm.Remote => "电话、网络",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Unknown."),
        };
}
