using Grpc.Core;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Publicity.Tests;

/// <summary>Stands in for Review: the rules of complaints, as the test says.</summary>
public sealed class ApprovedRules : Rules.RulesClient
{
    /// <summary>What is told.</summary>
    public ComplaintRulesReply Told { get; set; } = Shipped();

    /// <summary>Whether Review cannot be asked.</summary>
    public bool Away { get; set; }

    /// <summary>The edition that was asked about last.</summary>
    public string? Asked { get; private set; }

    /// <summary>As before any rule set is approved.</summary>
    public static ComplaintRulesReply Shipped() =>
        new()
        {
            AcceptDays = 5,
            InvestigateDays = 5,
            DecideDays = 30,
            ReplyDays = 5,
            SuspensionDays = 30,
            UnsignedTaken = true,
        };

    /// <inheritdoc/>
    public override AsyncUnaryCall<ComplaintRulesReply> ComplaintsAsync(
        ComplaintRulesRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        Asked = request.EditionId;
        return new(
            Away
                ? Task.FromException<ComplaintRulesReply>(
                    new Common.RefusedException(Common.Refusals.CannotVerifyNow)
                )
                : Task.FromResult(Told.Clone()),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }
}
