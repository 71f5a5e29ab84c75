using Grpc.Core;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Publicity.Tests;

/// <summary>Stands in for Review: everybody may open every candidate but those a person is recused from.</summary>
public sealed class Reviewers : Access.AccessClient
{
    private readonly HashSet<(string Subject, string Candidate)> _recused = [];

    /// <summary>Account ids of those who have no part in any edition.</summary>
    public HashSet<string> Outside { get; } = [];

    /// <summary>Whether Review cannot be asked.</summary>
    public bool Away { get; set; }

    /// <summary>Shuts a person out of a candidate.</summary>
    public void Recuse(string subject, Guid candidate) => _recused.Add((subject, $"{candidate}"));

    /// <inheritdoc/>
    public override AsyncUnaryCall<MaySuperviseReply> MaySuperviseAsync(
        MaySuperviseRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            Away
                ? Task.FromException<MaySuperviseReply>(
                    new Common.RefusedException(Common.Refusals.CannotVerifyNow)
                )
                : Task.FromResult(
                    new MaySuperviseReply { Appointed = !Outside.Contains(request.Subject) }
                ),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );

    /// <inheritdoc/>
    public override AsyncUnaryCall<MayOpenReply> MayOpenAsync(
        MayOpenRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var outside = Outside.Contains(request.Subject);
        var reply = new MayOpenReply
        {
            TakesPart = !outside,
            CandidateIds =
            {
                request.CandidateIds.Where(id =>
                    !outside && !_recused.Contains((request.Subject, id))
                ),
            },
        };
        return new(
            Away
                ? Task.FromException<MayOpenReply>(
                    new Common.RefusedException(Common.Refusals.CannotVerifyNow)
                )
                : Task.FromResult(reply),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }
}
