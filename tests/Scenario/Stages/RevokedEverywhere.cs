using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第二十四条、第二十七条：what is revoked says so wherever it is shown, the holder's own case included.</summary>
internal static class RevokedEverywhere
{
    // At least both notices and the decision, each as a page and as data, the register and the check of the number.
    private const int Fewest = 10;

    /// <summary>Reads everything that is public.</summary>
    /// <exception cref="ScenarioException">An address names the holder without a word, or one that must name it does not.</exception>
    public static async Task DemandAsync(
        Stagehand hand,
        Account account,
        Candidate holder,
        string number
    )
    {
        var addresses = await hand.Reader.DemandSaidAsync(holder.Name, number);
        var own = await (await hand.AsAsync(holder.User)).GetAsync<ApplicationView>(holder.At);
        if (addresses < Fewest || own.State != ApplicationState.AwardRevoked)
        {
            throw new ScenarioException(
                $"{holder.Name} is named at {addresses} addresses, its own case is {own.State}"
            );
        }

        account.Say($"{holder.Name}：公开的{addresses}处均注明已撤销。");
    }
}
