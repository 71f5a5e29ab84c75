using Grpc.Core;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Honours.Tests;

/// <summary>Stands in for Review: everybody may know of everybody, but for those a person is recused from.</summary>
public sealed class Reviewers : Access.AccessClient
{
    private readonly HashSet<(string Subject, string Key)> _recused = [];

    /// <summary>Shuts a person out of a subject.</summary>
    public void Recuse(string subject, string key) => _recused.Add((subject, key));

    /// <inheritdoc/>
    public override AsyncUnaryCall<MayKnowReply> MayKnowAsync(
        MayKnowRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            Task.FromResult(
                new MayKnowReply
                {
                    SubjectKeys =
                    {
                        request.SubjectKeys.Where(key =>
                            !_recused.Contains((request.Subject, key))
                        ),
                    },
                }
            ),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}
