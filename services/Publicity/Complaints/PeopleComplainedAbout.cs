using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints.Rules;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Complaints;

/// <summary>Finds the accounts of those a complaint is about. Identity is asked, and without an answer nothing is filed.</summary>
internal sealed class PeopleComplainedAbout(Directory.DirectoryClient directory)
{
    /// <summary>From whom a complaint is kept, and who is left to handle it.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<(ComplaintWall Wall, Handlers Handlers)> FindAsync(
        FileComplaintRequest form,
        CancellationToken cancellationToken
    )
    {
        var staff = await StaffAsync(cancellationToken);
        return (ComplaintWallRule.Of(form, staff), new(staff));
    }

    /// <summary>What a supplement of the complainant adds to the wall.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<(ComplaintWall Wall, Handlers Handlers)> FindInSupplementAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var staff = await StaffAsync(cancellationToken);
        return (ComplaintWallRule.OfSupplement(text, staff), new(staff));
    }

    /// <summary>Those who may handle complaints.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<Handlers> HandlersAsync(CancellationToken cancellationToken) =>
        new(await StaffAsync(cancellationToken));

    /// <summary>The people by their accounts, for whoever looks who is meant.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<LikelyPersonView>> NamesAsync(
        IReadOnlyCollection<string> subjects,
        CancellationToken cancellationToken
    )
    {
        if (subjects.Count == 0)
        {
            return [];
        }

        var staff = await StaffAsync(cancellationToken);
        return
        [
            .. staff
                .Where(person => subjects.Contains(person.Subject))
                .GroupBy(person => person.Subject)
                .Select(roles => new LikelyPersonView(
                    roles.Key,
                    roles.First().Name,
                    string.Join('、', roles.Select(person => Roles.NameOf(person.Role)).Distinct())
                )),
        ];
    }

    /// <summary>The supervisors whose names 领导小组 has published (article 7); nobody else's is told to the public.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<string>> PublishedSupervisorsAsync(
        IReadOnlyCollection<string> composition,
        CancellationToken cancellationToken
    )
    {
        if (composition.Count == 0)
        {
            return [];
        }

        var published = NameText.Letters(string.Join('\n', composition));
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { Roles.Supervisor } },
            cancellationToken: cancellationToken
        );
        return
        [
            .. reply
                .People.Select(person => person.Name)
                .Where(name => NameText.IsNamed(published, name))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<Person>> StaffAsync(CancellationToken cancellationToken)
    {
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { Roles.All.Where(Roles.IsStaff) } },
            cancellationToken: cancellationToken
        );
        return reply.People;
    }
}
