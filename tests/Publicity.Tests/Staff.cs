using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Tests;

/// <summary>Identity's directory with two supervisors, three members of 领导小组, three clerks of the office, and three units.</summary>
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
        return Answer(reply);
    }

    public override AsyncUnaryCall<ListUnitsReply> ListUnitsAsync(
        ListUnitsRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new ListUnitsReply
        {
            Units =
            {
                new Unit { Code = "city-office", Name = "攀枝花市质量强市办公室" },
                new Unit { Code = "county-office-510421", Name = "米易县质量强县办公室" },
                new Unit { Code = "county-office-510422", Name = "盐边县质量强县办公室" },
            },
        };
        return Answer(reply);
    }

    private static Person Member(string subject, string name, string role, string unit) =>
        new()
        {
            Subject = subject,
            Name = name,
            Role = role,
            Unit = unit,
        };

    private static AsyncUnaryCall<T> Answer<T>(T reply) =>
        new(
            Task.FromResult(reply),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}
