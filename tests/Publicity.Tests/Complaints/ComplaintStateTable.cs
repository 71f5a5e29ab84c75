using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Complaints;

/// <summary>Every pair of state and act: allowed as listed, else refused.</summary>
[Article(21)]
public sealed class ComplaintStateTable
{
    private static readonly Dictionary<ComplaintState, string> Allowed = new()
    {
        [ComplaintState.Filed] = "Accept Ask Look",
        [ComplaintState.Accepted] =
            "Investigate Ask MarkSuspend LiftSuspend LiftByLeadingGroup Transfer Look",
        [ComplaintState.Investigating] =
            "Decide Ask MarkSuspend LiftSuspend LiftByLeadingGroup Transfer Look",
        [ComplaintState.Decided] = "Reply LiftSuspend LiftByLeadingGroup Transfer Look",
        [ComplaintState.Replied] = "LiftSuspend LiftByLeadingGroup Transfer Look",
        [ComplaintState.Transferred] = "LiftSuspend LiftByLeadingGroup Look",
    };

    [Fact]
    public void Every_pair_is_as_listed()
    {
        foreach (var state in Enum.GetValues<ComplaintState>())
        {
            foreach (var verb in Enum.GetValues<ComplaintVerb>())
            {
                Assert.Equal(
                    Allowed[state].Split(' ').Contains(verb.ToString()),
                    ComplaintStates.Next(state, verb) is not null
                );
            }
        }
    }

    [Fact]
    public void A_receipt_is_read_as_people_write_it()
    {
        var receipt = Receipt.Make();
        Assert.Equal(29, receipt.Length);
        Assert.Equal(
            Receipt.Hash(receipt),
            Receipt.Hash(
                receipt.Replace("-", " ").Replace('0', 'o').Replace('1', 'l').ToLowerInvariant()
            )
        );
        Assert.NotEqual(Receipt.Hash(receipt), Receipt.Hash(Receipt.Make()));
    }
}
