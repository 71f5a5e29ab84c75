using Grpc.Core;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Publicity.Tests;

/// <summary>Stands in for Review: the 重大事项 that 领导小组 has decided.</summary>
public sealed class RecordedMatters : MajorMatters.MajorMattersClient
{
    private readonly Dictionary<string, MajorMatterReply> _recorded = [];

    /// <summary>Puts one on record.</summary>
    public Guid Record(MajorMatterReply matter)
    {
        var id = Guid.NewGuid();
        matter.Known = true;
        _recorded[$"{id}"] = matter;
        return id;
    }

    /// <inheritdoc/>
    public override AsyncUnaryCall<MajorMatterReply> GetAsync(
        MajorMatterRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            Task.FromResult(_recorded.GetValueOrDefault(request.MatterId) ?? new()),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}
