using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Tests;

/// <summary>Identity's directory with two supervisors, two members of 领导小组 and three clerks of the office.</summary>
internal sealed class Staff : Directory.DirectoryClient
{
    public override AsyncUnaryCall<ListPeopleReply> ListPeopleAsync(
        ListPeopleRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        Person[] all =
        [
            Member("s1", "示例·钱某", Roles.Supervisor, UnitKinds.SupervisionGroup),
            Member("s2", "示例·丁某", Roles.Supervisor, UnitKinds.SupervisionGroup),
            Member("l1", "示例·李某", Roles.LeadingGroup, UnitKinds.LeadingGroup),
            Member("l2", "示例·赵某", Roles.LeadingGroup, UnitKinds.LeadingGroup),
            Member("l3", "示例·周某", Roles.LeadingGroup, UnitKinds.LeadingGroup),
            Member("o1", "示例·张某", Roles.Office, UnitKinds.CityOffice),
            Member("o2", "示例·王某", Roles.Office, UnitKinds.CityOffice),
            Member("o3", "示例·吴某", Roles.Office, UnitKinds.CityOffice),
        ];
        var reply = new ListPeopleReply
        {
            People = { all.Where(p => request.Roles.Count == 0 || request.Roles.Contains(p.Role)) },
        };
        return new(
            Task.FromResult(reply),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }

    private static Person Member(string subject, string name, string role, string unit) =>
        new()
        {
            Subject = subject,
            Name = name,
            Role = role,
            Unit = unit,
        };
}
