using QualityAward.Scenario.Playing;
using QualityAward.Scenario.Stages;

namespace QualityAward.Browser.Spine;

/// <summary>第四条：the edition and its call; <see cref="FirstPathTests"/> clicks through them.</summary>
internal sealed class Opening(Play play)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.Hand.ReadClockAsync();
        play.Edition = await new CallForApplications(
            play.Hand,
            new Account(TextWriter.Null)
        ).PlayAsync();
    }
}
