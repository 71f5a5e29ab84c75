using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>第二十五条：who takes part in the award's work; Identity is asked, and fails closed.</summary>
internal sealed class StaffDirectory(Directory.DirectoryClient directory)
{
    private static readonly string[] OfStaff =
    [
        Roles.Expert,
        Roles.Supervisor,
        Roles.Office,
        Roles.LeadingGroup,
        Roles.ReceivingBody,
        Roles.Department,
        Roles.Government,
    ];

    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellationToken) =>
        Merged(
            await directory.ListPeopleAsync(
                new() { Roles = { OfStaff } },
                cancellationToken: cancellationToken
            )
        );

    /// <summary>One person.</summary>
    /// <exception cref="RefusedException">422 <c>person-unknown</c>.</exception>
    public async Task<StaffMember> FindAsync(string subject, CancellationToken cancellationToken)
    {
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { OfStaff }, Subjects = { subject } },
            cancellationToken: cancellationToken
        );
        return Merged(reply).FirstOrDefault(p => p.Subject == subject)
            ?? throw PersonRefusals.Unknown(
                25,
                "没有参与评选工作的该账户，或者账户已经停用。请从名单中选择。"
            );
    }

    private static IReadOnlyList<StaffMember> Merged(ListPeopleReply reply) =>
        [
            .. reply
                .People.GroupBy(p => p.Subject)
                .Select(person => new StaffMember(
                    person.Key,
                    person.First().Name,
                    person.First().UnitName,
                    [.. person.Select(p => p.Role).Distinct()]
                ))
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
}
