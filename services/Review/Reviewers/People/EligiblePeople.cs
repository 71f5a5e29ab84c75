using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条: who may be appointed, by the role they act in; Identity is asked, and fails closed.</summary>
internal sealed class EligiblePeople(Directory.DirectoryClient directory)
{
    /// <summary>Everybody of a role; without one, experts and supervisors.</summary>
    public async Task<Page<EligiblePersonView>> OfRoleAsync(
        string? role,
        CancellationToken cancellationToken
    )
    {
        var request = new ListPeopleRequest();
        request.Roles.AddRange(
            // Members of 领导小组 are not appointed; a meeting names those who take part (article 18).
            role is Roles.Expert or Roles.Supervisor or Roles.LeadingGroup
                ? [role]
                : [Roles.Expert, Roles.Supervisor]
        );
        var reply = await directory.ListPeopleAsync(request, cancellationToken: cancellationToken);
        return new(
            [
                .. reply.People.Select(p => new EligiblePersonView(
                    p.Subject,
                    p.Name,
                    p.Unit,
                    p.UnitName,
                    p.Role
                )),
            ],
            null
        );
    }

    /// <summary>Somebody who may act in the group's role.</summary>
    /// <exception cref="RefusedException">422 <c>person-unknown</c>.</exception>
    public async Task<Person> RequireAsync(
        string subject,
        ReviewGroup group,
        CancellationToken cancellationToken
    )
    {
        var role = group is ReviewGroup.Expert ? Roles.Expert : Roles.Supervisor;
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { role }, Subjects = { subject } },
            cancellationToken: cancellationToken
        );
        return reply.People.FirstOrDefault(p => p.Subject == subject)
            ?? throw PersonRefusals.Unknown(
                7,
                $"没有可以{Roles.NameOf(role)}身份参加评审的该账户，或者账户已经停用。请先由管理员授予相应身份。",
                role
            );
    }
}
