using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Tests;

/// <summary>Identity's directory with two supervisors, a member of 领导小组 and a clerk of the office.</summary>
internal sealed class Staff : Directory.DirectoryClient
{
    public override AsyncUnaryCall<ListPeopleReply> ListPeopleAsync(
        ListPeopleRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new ListPeopleReply
        {
            People =
            {
                Member("s1", "示例·钱某", Roles.Supervisor),
                Member("s2", "示例·丁某", Roles.Supervisor),
                Member("l1", "示例·李某", Roles.LeadingGroup),
                Member("o1", "示例·张某", Roles.Office),
            },
        };
        return new(
            Task.FromResult(reply),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }

    private static Person Member(string subject, string name, string role) =>
        new()
        {
            Subject = subject,
            Name = name,
            Role = role,
        };
}
