using Grpc.Core;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Review.Tests;

/// <summary>Identity without Identity: everybody may act in the role asked for, but the stranger.</summary>
internal sealed class DirectoryStandIn : Directory.DirectoryClient
{
    public const string Stranger = "stranger";

    public override AsyncUnaryCall<ListPeopleReply> ListPeopleAsync(
        ListPeopleRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new ListPeopleReply();
        reply.People.AddRange(
            request
                .Subjects.Where(s => s != Stranger)
                .Select(s => new Person
                {
                    Subject = s,
                    Name = $"示例·{s}",
                    UnitName = "示例单位",
                    // Named for its role, or whatever is asked first.
                    Role =
                        request.Roles.FirstOrDefault(r =>
                            s.StartsWith($"{r}-", StringComparison.Ordinal)
                        ) ?? request.Roles[0],
                })
        );
        return new(
            Task.FromResult(reply),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }
}
