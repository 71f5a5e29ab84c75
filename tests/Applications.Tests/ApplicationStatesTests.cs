using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;
using static QualityAward.Contracts.Rest.Applications.ApplicationState;

namespace QualityAward.Applications.Tests;

/// <summary>The state table, pair by pair.</summary>
public sealed class ApplicationStatesTests
{
    private static readonly Dictionary<ApplicationVerb, ApplicationState[]> Allowed = new()
    {
        [ApplicationVerb.Submit] = [Draft, Returned],
        [ApplicationVerb.Return] = [Submitted],
        [ApplicationVerb.PassPreliminary] = [Submitted],
        [ApplicationVerb.FailPreliminary] = [Submitted],
        [ApplicationVerb.Report] = [PreliminaryPassed, PreliminaryFailed],
        [ApplicationVerb.List] = [Reported],
        [ApplicationVerb.Unlist] = [Listed],
        [ApplicationVerb.Announce] = [Listed],
        [ApplicationVerb.Accept] = [Announced],
        [ApplicationVerb.Refuse] = [Reported, FailureReported, Listed, Announced],
        [ApplicationVerb.Award] = [Accepted],
        [ApplicationVerb.LeaveOut] = [Accepted],
        [ApplicationVerb.RevokeForMisconduct] = [Awarded],
        [ApplicationVerb.RevokeForAccident] = [Awarded],
        [ApplicationVerb.RestoreAward] = [AwardRevoked],
        [ApplicationVerb.Withdraw] =
        [
            Draft,
            Submitted,
            Returned,
            PreliminaryPassed,
            Reported,
            Listed,
            Announced,
            Accepted,
        ],
        [ApplicationVerb.FindIneligible] =
        [
            Submitted,
            Returned,
            PreliminaryPassed,
            Reported,
            Listed,
            Announced,
            Accepted,
        ],
        [ApplicationVerb.Disqualify] =
        [
            Submitted,
            Returned,
            PreliminaryPassed,
            PreliminaryFailed,
            FailureReported,
            Reported,
            Listed,
            Announced,
            Accepted,
            NotAccepted,
            Withdrawn,
            EditionWithdrawn,
        ],
        [ApplicationVerb.EndWithEdition] =
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
        [ApplicationVerb.RecordHandling] = [Locked],
        // Leads back to where the case stood: ResumeRule says where, the table knows no such step.
        [ApplicationVerb.Resume] = [],
        [ApplicationVerb.Lock] = [.. Enum.GetValues<ApplicationState>().Where(s => s != Locked)],
    };

    public static TheoryData<ApplicationState, ApplicationVerb> Pairs()
    {
        var pairs = new TheoryData<ApplicationState, ApplicationVerb>();
        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            foreach (var verb in Enum.GetValues<ApplicationVerb>())
            {
                pairs.Add(state, verb);
            }
        }

        return pairs;
    }

    [Theory]
    [Article(11)]
    [Article(12)]
    [Article(13)]
    [MemberData(nameof(Pairs))]
    public void Every_pair_is_a_step_of_the_regulation_or_refused(
        ApplicationState from,
        ApplicationVerb verb
    )
    {
        if (Allowed[verb].Contains(from))
        {
            _ = ApplicationStates.After(from, verb);
            return;
        }

        var refusal = Assert
            .Throws<RefusedException>(() => ApplicationStates.After(from, verb))
            .Refusal;
        Assert.Equal("wrong-state", refusal.Code);
        Assert.Equal(RefusalKind.WrongState, refusal.Kind);
        Assert.NotNull(refusal.Article);
    }
}
